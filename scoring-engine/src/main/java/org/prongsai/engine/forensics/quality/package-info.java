/** Signs that answers deserve a second look: cautions with their thresholds, never accusations. */
@NullMarked
package org.prongsai.engine.forensics.quality;

import org.jspecify.annotations.NullMarked;
