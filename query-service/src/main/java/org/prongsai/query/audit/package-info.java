/** What did a score rest on, so that somebody else can check it without this service? */
@NullMarked
package org.prongsai.query.audit;

import org.jspecify.annotations.NullMarked;
