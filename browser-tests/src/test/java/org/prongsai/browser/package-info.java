/** The pages as people meet them: in a real browser, against the whole service. */
@NullMarked
package org.prongsai.browser;

import org.jspecify.annotations.NullMarked;
