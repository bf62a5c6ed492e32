package org.prongsai.query.comparison;

import org.prongsai.engine.comparison.Trend;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.assessment.LogPoint;

/** All years of one agency as of a point of the log. */
public record AgencyTrend(Agency agency, LogPoint asOf, Trend trend) {}
