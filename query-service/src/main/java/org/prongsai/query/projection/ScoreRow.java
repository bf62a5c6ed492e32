package org.prongsai.query.projection;

import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.score.ScoreLine;

/** One line of the ranking, with the agency it belongs to. */
record ScoreRow(ScoreLine line, Phase phase, AgencyRow agency, long position) {}
