package org.prongsai.command.improvement;

import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.id.ActivityId;

/** What {@link RecordActivity} led to, and the measure's name. */
public record ActivityAnswer(ActivityId activityId, Outcome outcome) {}
