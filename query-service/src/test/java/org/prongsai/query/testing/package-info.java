/** What tests of the read side share: a log to write to, a projection to wait for, facts to tell. */
@NullMarked
package org.prongsai.query.testing;

import org.jspecify.annotations.NullMarked;
