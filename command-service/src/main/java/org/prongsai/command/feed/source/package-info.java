/** Feeds that somebody configured: survey tools that send responses by themselves, or are asked for them on schedule. */
@NullMarked
package org.prongsai.command.feed.source;

import org.jspecify.annotations.NullMarked;
