package org.prongsai.query.assessment;

import org.prongsai.engine.assessment.PlanState;

/** An assessment's improvement plan as its events told it; empty where there was none. */
public record PlanAsOf(PlanState plan, LogPoint asOf) {}
