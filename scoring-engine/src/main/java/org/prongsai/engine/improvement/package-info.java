/** What may be proposed to an agency that wants to raise an indicator. */
@NullMarked
package org.prongsai.engine.improvement;

import org.jspecify.annotations.NullMarked;
