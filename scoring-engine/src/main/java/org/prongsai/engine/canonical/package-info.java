/** JSON in the one form that can be hashed, signed and compared byte by byte (RFC 8785). */
@NullMarked
package org.prongsai.engine.canonical;

import org.jspecify.annotations.NullMarked;
