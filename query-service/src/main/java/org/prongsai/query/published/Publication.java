package org.prongsai.query.published;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.LevelScheme;

/**
 * A step in which a result became public, as an entry of a feed: it stays as it is, whatever follows.
 *
 * @param eventId of the step's event, which is its name for ever
 * @param total as it was public after the step; null where none was
 * @param level null where none was public
 * @param levels the names of levels
 */
record Publication(
        Announcement step,
        String eventId,
        AssessmentId id,
        AgencyRegistered agency,
        @Nullable BigDecimal total,
        @Nullable String level,
        LevelScheme levels) {}
