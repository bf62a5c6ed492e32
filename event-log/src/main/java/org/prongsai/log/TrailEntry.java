package org.prongsai.log;

import java.util.Optional;
import org.prongsai.log.actor.Origin;

/**
 * An event of a trail.
 *
 * @param origin empty for events from before origins were recorded
 */
public record TrailEntry(LoggedEvent logged, Optional<Origin> origin) {}
