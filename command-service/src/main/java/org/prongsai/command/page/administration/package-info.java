/** What an administrator looks at: who may do what, how the parts of the service are, where data are kept. */
@NullMarked
package org.prongsai.command.page.administration;

import org.jspecify.annotations.NullMarked;
