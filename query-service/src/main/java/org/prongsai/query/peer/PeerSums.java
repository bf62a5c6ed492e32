package org.prongsai.query.peer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.prongsai.engine.exact.Rational;
import org.prongsai.query.nation.ExactMean;

/** Adds up the figures of a group, line by line. */
final class PeerSums {
    private static final int DECIMALS = 2;

    private final Map<String, ExactMean> scores = new HashMap<>();
    private final Map<Integer, BigDecimal> sums = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int assessments;

    void add(PeerLine line) {
        assessments++;
        line.scores().forEach((figure, score) -> score.addTo(scores.computeIfAbsent(figure, _ -> new ExactMean())));
        line.indicators().forEach((number, score) -> {
            sums.merge(number, score, BigDecimal::add);
            counts.merge(number, 1, Integer::sum);
        });
    }

    PeerAverages averages() {
        var figures = new HashMap<String, PeerAverages.Mean>();
        scores.forEach((figure, mean) -> figures.put(
                figure, new PeerAverages.Mean(Objects.requireNonNull(mean.rounded(DECIMALS)), mean.count())));
        sums.forEach((number, sum) -> {
            int count = Objects.requireNonNull(counts.get(number));
            var average = Rational.of(sum).dividedBy(Rational.of(count)).rounded(DECIMALS);
            figures.put(number.toString(), new PeerAverages.Mean(average, count));
        });
        return new PeerAverages(assessments, figures);
    }
}
