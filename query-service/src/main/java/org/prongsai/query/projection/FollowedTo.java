package org.prongsai.query.projection;

import org.prongsai.log.bulk.Positions;

/**
 * How far a projection has come.
 *
 * @param upTo every event up to this position is in the tables
 * @param missing but for those at these positions, which were not visible yet, or will never be
 * @param turn how often somebody wrote the tables
 */
record FollowedTo(long upTo, Positions missing, long turn) {
    static final FollowedTo NOTHING = new FollowedTo(0, Positions.NONE, 0);
}
