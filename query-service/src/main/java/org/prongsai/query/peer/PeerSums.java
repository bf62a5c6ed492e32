package org.prongsai.query.peer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.prongsai.query.past.PastLine;

/** Adds up the figures of a group, line by line. */
final class PeerSums {
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int assessments;

    void add(PastLine line) {
        assessments++;
        var total = line.total();
        if (total != null) {
            add(PeerAverages.TOTAL, total);
        }
        line.instruments().forEach(this::add);
        line.indicators().forEach((number, score) -> add(number.toString(), score));
    }

    private void add(String figure, BigDecimal score) {
        sums.merge(figure, score, BigDecimal::add);
        counts.merge(figure, 1, Integer::sum);
    }

    PeerAverages averages() {
        var figures = new HashMap<String, PeerAverages.Mean>();
        counts.forEach((figure, count) ->
                figures.put(figure, PeerAverages.Mean.of(sums.getOrDefault(figure, BigDecimal.ZERO), count)));
        return new PeerAverages(assessments, figures);
    }
}
