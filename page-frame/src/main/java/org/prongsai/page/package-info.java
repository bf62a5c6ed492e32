/** What every page of both services has in common: layout, language, words, headers, and what a page says when it fails. */
@NullMarked
package org.prongsai.page;

import org.jspecify.annotations.NullMarked;
