/** What survey tools export, told by its header: which column is what, who is left out, and what each row says. */
@NullMarked
package org.prongsai.command.feed.form;

import org.jspecify.annotations.NullMarked;
