/** What happened, for good: the closed set of events, their stored names and revisions, and their bytes. */
@NullMarked
package org.prongsai.engine.event;

import org.jspecify.annotations.NullMarked;
