package org.prongsai.log.actor;

import java.util.Map;

/**
 * Names behind pseudonyms, from the present list of people and feeds: the log holds none. There is one where the write side
 * runs in the same process.
 */
public interface ActorNames {

    /** Names by pseudonym, as far as whoever asks may see them; nobody else gets any. */
    Map<String, String> seenByAsker();
}
