package org.prongsai.command.access;

import java.util.Collection;

/** Feeds that responses come from, by the names they were configured under. */
public interface NamedFeeds {
    Collection<String> names();
}
