package org.prongsai.benchmarks.national.synthetic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.exact.Rational;

/**
 * Years of the whole nation, made up from a seed: as many agencies, respondents and verdicts as were announced, and averages near
 * the announced ones; with corrections, withdrawals, objections, results and rows that reach the log later than others. Every
 * agency's id begins with {@code synthetic-}.
 *
 * @param years how many
 * @param scale 1 for the whole nation, 0.01 for every hundredth agency
 */
public record SyntheticNation(int years, double scale, long seed) {
    private static final int YEARS_MAX = 12;
    private static final Rational TARGET = Rational.of(85);

    public SyntheticNation {
        if (years < 1 || years > YEARS_MAX || !(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("1 to %d years, and a scale up to 1".formatted(YEARS_MAX));
        }
    }

    /**
     * What was made of one year.
     *
     * @param mean of the agencies' totals
     * @param reached the share of agencies at 85 and more
     */
    public record Made(int fiscalYear, int agencies, double mean, double reached) {}

    /** Fiscal years, the first one first. */
    public List<Integer> fiscalYears() {
        return YearFigures.years(years).stream().map(YearFigures::fiscalYear).toList();
    }

    /** Puts all years into an empty log. */
    public List<Made> load(EventStorageEngine engine, TransactionManager transactions) throws InterruptedException {
        try (var loader = new LogLoader(engine, transactions, seed)) {
            var made = write(loader);
            loader.finish();
            return made;
        }
    }

    /** Makes all years. */
    public List<Made> write(EventSink sink) {
        Set<String> agencies = new HashSet<>();
        Set<String> methodologies = new HashSet<>();
        return YearFigures.years(years).stream()
                .map(figures -> write(figures, agencies, methodologies, sink))
                .toList();
    }

    private Made write(YearFigures figures, Set<String> agencies, Set<String> methodologies, EventSink sink) {
        var year = new SyntheticYear(figures, scale, seed);
        sink.at(year.loads().getFirst().at());
        for (var agency : SyntheticYear.chosen(figures, scale)) {
            if (agencies.add(agency.id().value())) {
                sink.put("Agency", 0, agency.registered());
            }
        }
        var methodology = year.form().methodology();
        if (methodologies.add(methodology.ref().hash())) {
            var reason = "มากับระบบ (ข้อมูลสมมติ) / built in, synthetic";
            sink.put("Methodology", 0, new MethodologyRegistered(methodology.ref(), methodology.document(), reason));
        }
        for (var load : year.loads()) {
            sink.at(load.at());
            year.agencies().get(load.agency()).write(load, sink);
        }
        return made(year);
    }

    private static Made made(SyntheticYear year) {
        double sum = 0;
        int reached = 0;
        for (var agency : year.agencies()) {
            var total = agency.sheet().total().value();
            if (total != null) {
                sum += total.rounded(2).doubleValue();
                reached += total.compareTo(TARGET) >= 0 ? 1 : 0;
            }
        }
        int count = year.agencies().size();
        return new Made(year.form().figures().fiscalYear(), count, sum / count, 1.0 * reached / count);
    }
}
