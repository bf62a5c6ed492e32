package org.prongsai.query.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.prongsai.query.page.Figures;
import org.prongsai.query.page.HistoryAddress;
import org.prongsai.query.page.chart.LineChart.Join;

/** Everything that the charts show, and what they do not: levels, rules and what the figures rest on. */
record TrendTable(List<Head> years, List<Row> rows) {

    /**
     * A year at the head of its column.
     *
     * @param level null where there is none
     * @param rules null where there is no assessment
     * @param basis null where there is no assessment
     * @param change of the total since the last year there was; null where it cannot be told
     * @param broken whether that change is between totals that do not measure the same thing
     */
    record Head(
            String year,
            @Nullable String level,
            @Nullable String rules,
            @Nullable String basis,
            @Nullable String change,
            boolean broken) {}

    /**
     * One figure over the years.
     *
     * @param code the instrument's code or the indicator's number; null for the total
     */
    record Row(@Nullable String code, String name, String kind, List<Cell> cells) {}

    /**
     * One figure in one year.
     *
     * @param value null where there is none
     * @param href where it is explained; null where there is none
     * @param other the announced or computed figure that does not lead, in words; null where there is none
     * @param broken whether it does not measure what the year before did
     */
    record Cell(
            @Nullable String value,
            @Nullable String href,
            @Nullable String other,
            boolean broken) {}

    /** @param asOf the moment that is looked at, as it was asked for; null for now */
    static TrendTable of(TrendYears years, AgencyId agency, @Nullable String asOf, Wording wording) {
        var pen = new Pen(years, agency, asOf, wording);
        var rows = Stream.of(
                        Stream.of(pen.row(TrendFigure.TOTAL, "total")),
                        TrendFigure.instruments(years).stream().map(figure -> pen.row(figure, "instrument")),
                        TrendFigure.indicators(years).stream().map(figure -> pen.row(figure, "indicator")))
                .flatMap(row -> row)
                .toList();
        return new TrendTable(pen.heads(), rows);
    }

    /** Writes one agency's figures. */
    private record Pen(
            TrendYears years, AgencyId agency, @Nullable String asOf, Wording wording) {

        List<Head> heads() {
            var heads = new ArrayList<Head>();
            for (int at = 0; at < years.years().size(); at++) {
                heads.add(head(at));
            }
            return heads;
        }

        private Head head(int at) {
            var year = years.years().get(at);
            var point = year.point();
            if (point == null) {
                return new Head(year.year().toString(), null, null, null, null, false);
            }
            var sheet = point.sheet();
            var methodology = sheet.methodology();
            var level = sheet.level().level();
            return new Head(
                    year.year().toString(),
                    level == null ? null : wording.level(methodology.levels(), level),
                    wording.text(
                            "trend.rules-of",
                            methodology.ref().id(),
                            Integer.toString(methodology.ref().revision())),
                    basis(sheet.basis()),
                    Figures.difference(point.change(), methodology.decimals()),
                    TrendFigure.TOTAL.join(years, at) == Join.BREAK);
        }

        private String basis(Basis basis) {
            return switch (basis) {
                case NONE -> wording.text("trend.basis-none");
                case COMPUTED -> wording.text("trend.basis-computed");
                case PUBLISHED -> wording.text("trend.basis-published");
                case BOTH -> wording.text("trend.basis-both");
            };
        }

        Row row(TrendFigure figure, String kind) {
            var name = figure.name();
            return new Row(
                    figure.code(),
                    name == null ? wording.text("years.total") : wording.name(name),
                    kind,
                    IntStream.range(0, years.years().size())
                            .mapToObj(at -> cell(figure, at))
                            .toList());
        }

        private Cell cell(TrendFigure figure, int at) {
            var year = years.years().get(at);
            var sheet = year.sheet();
            if (sheet == null) {
                return new Cell(null, null, null, false);
            }
            var two = figure.of(sheet);
            var value = Figures.score(two.value(), sheet.methodology().decimals());
            return new Cell(
                    value,
                    value == null
                            ? null
                            : new HistoryAddress(new AssessmentId(agency, year.year()), asOf).explain(figure.key()),
                    other(two, sheet),
                    figure.join(years, at) == Join.BREAK);
        }

        private @Nullable String other(TwoFigures two, ScoreSheet sheet) {
            var other = Figures.score(two.other(), sheet.methodology().decimals());
            return other == null
                    ? null
                    : wording.text(two.otherIsPublished() ? "trend.announced" : "trend.computed", other);
        }
    }
}
