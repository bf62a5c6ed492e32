/** How both services say over HTTP that something went wrong: RFC 9457, in Thai and English, every wrong field named. */
@NullMarked
package org.prongsai.problem;

import org.jspecify.annotations.NullMarked;
