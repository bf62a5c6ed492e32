/** How every question was answered, as far as that may be shown, and how sure its score is. */
@NullMarked
package org.prongsai.query.question;

import org.jspecify.annotations.NullMarked;
