/** Thai text as people write it, in one way. */
@NullMarked
package org.prongsai.engine.text;

import org.jspecify.annotations.NullMarked;
