/** What may anybody look at and put on a page of his own: the published result of one agency and year, images, and a feed. */
@NullMarked
package org.prongsai.query.published;

import org.jspecify.annotations.NullMarked;
