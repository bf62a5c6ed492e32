/** Thai text in its own order, whatever the locale of the machine. */
@NullMarked
package org.prongsai.query.text;

import org.jspecify.annotations.NullMarked;
