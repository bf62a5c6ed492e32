package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;

/** Pairs of scores that lie apart, each with what that can mean: a reason to look, and no more. */
record GapsSection(List<Row> rows) {
    private static final String STAFF = "IIT";
    private static final String PUBLIC = "EIT";
    private static final String DISCLOSURE = "OIT";

    /** Below this, no reading is offered. */
    private static final Rational NEAR = Rational.of(5);

    /**
     * One pair.
     *
     * @param first as displayed; null where there is none
     * @param second as displayed; null where there is none
     * @param difference first less second, with its sign; null where one of them is missing
     * @param meaning what it can mean, or what is missing
     */
    record Row(
            String name,
            String firstName,
            @Nullable String first,
            String secondName,
            @Nullable String second,
            @Nullable String difference,
            String meaning) {}

    private record Side(String name, @Nullable Rational score) {}

    static GapsSection of(@Nullable ScoreSheet sheet, Wording wording) {
        return sheet == null ? new GapsSection(List.of()) : new Builder(sheet, wording).section();
    }

    private record Builder(ScoreSheet sheet, Wording wording) {

        GapsSection section() {
            var rows = new ArrayList<Row>();
            var asked = sheet.instrument(PUBLIC).orElse(null);
            if (asked != null && asked.surveys().size() == 2) {
                rows.add(row("gap.ways", survey(asked, 0), survey(asked, 1)));
            }
            rows.add(row("gap.sides", instrument(STAFF), instrument(PUBLIC)));
            rows.add(row("gap.perception", perception(), instrument(DISCLOSURE)));
            return new GapsSection(rows);
        }

        private Row row(String key, Side first, Side second) {
            var one = first.score();
            var other = second.score();
            var difference = one == null || other == null ? null : one.minus(other);
            return new Row(
                    wording.text(key),
                    first.name(),
                    Figures.score(one, decimals()),
                    second.name(),
                    Figures.score(other, decimals()),
                    Figures.difference(difference, decimals()),
                    difference == null ? missing(first, second) : meaning(key, difference));
        }

        private String meaning(String key, Rational difference) {
            var size = difference.signum() < 0 ? difference.negated() : difference;
            if (size.compareTo(NEAR) < 0) {
                return wording.text("gap.near", Figures.limit(NEAR));
            }
            return wording.text(key + (difference.signum() > 0 ? "-higher" : "-lower"));
        }

        private String missing(Side first, Side second) {
            var names = new ArrayList<String>();
            for (var side : List.of(first, second)) {
                if (side.score() == null) {
                    names.add(side.name());
                }
            }
            return wording.text("gap.missing", wording.list(names));
        }

        private static Side survey(InstrumentScore instrument, int number) {
            var survey = instrument.surveys().get(number);
            return new Side(survey.survey().value(), survey.score().value());
        }

        private Side instrument(String code) {
            return new Side(code, score(code));
        }

        /** Both surveys, each by its weight; null where one of them has no score. */
        private Side perception() {
            var sum = Rational.ZERO;
            var weights = Rational.ZERO;
            for (var code : List.of(STAFF, PUBLIC)) {
                var instrument = sheet.methodology().instrument(code).orElse(null);
                var score = score(code);
                if (instrument == null || score == null) {
                    return new Side(wording.text("gap.both"), null);
                }
                sum = sum.plus(instrument.weight().times(score));
                weights = weights.plus(instrument.weight());
            }
            return new Side(wording.text("gap.both"), sum.dividedBy(weights));
        }

        private @Nullable Rational score(String code) {
            return sheet.instrument(code).map(one -> one.score().value()).orElse(null);
        }

        private int decimals() {
            return sheet.methodology().decimals();
        }
    }
}
