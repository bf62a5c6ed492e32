package org.prongsai.query.sidebyside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.SubIndicatorScore;
import org.prongsai.page.Wording;
import org.prongsai.query.page.AgencyName;
import org.prongsai.query.page.LocalName;
import org.prongsai.query.peer.PeerAverage;
import org.prongsai.query.peer.PeerAverages;
import org.prongsai.query.sidebyside.CompareTable.Cell;
import org.prongsai.query.sidebyside.CompareTable.Head;
import org.prongsai.query.sidebyside.CompareTable.Kind;
import org.prongsai.query.sidebyside.CompareTable.Row;

/** Puts the rows together. What one column has and another has not is an empty cell, never a zero. */
final class TableMaker {
    private final SideBySide sides;
    private final List<ScoreSheet> sheets;
    private final Wording wording;

    private TableMaker(SideBySide sides, Wording wording) {
        this.sides = sides;
        this.sheets = sides.columns().stream().map(SideBySide.Column::sheet).toList();
        this.wording = wording;
    }

    static CompareTable of(SideBySide sides, Wording wording) {
        var maker = new TableMaker(sides, wording);
        return new CompareTable(maker.heads(), sides.columns().isEmpty() ? List.of() : maker.rows());
    }

    private List<Head> heads() {
        var heads = new ArrayList<Head>();
        for (var column : sides.columns()) {
            var agency = column.agency();
            var name = AgencyName.of(agency.nameTh(), agency.nameEn(), wording.language());
            heads.add(new Head(
                    heads.size() + 1,
                    name.name(),
                    name.tag(),
                    column.year().toString(),
                    false,
                    null,
                    rules(column.sheet())));
        }
        for (var average : sides.averages()) {
            heads.add(new Head(
                    heads.size() + 1,
                    name(average),
                    wording.language().tag(),
                    average.year().toString(),
                    true,
                    wording.text("compare.average-of", wording.count(average.assessments())),
                    null));
        }
        return heads;
    }

    private String rules(ScoreSheet sheet) {
        var ref = sheet.methodology().ref();
        return wording.text("compare.rules-of", ref.id(), Integer.toString(ref.revision()));
    }

    private String name(PeerAverage average) {
        var common = average.common();
        var named =
                common == null ? "" : LocalName.of(common, wording.language()).text();
        return switch (average.group()) {
            case NATION -> wording.text("compare.average-nation");
            case TYPE -> wording.text("compare.average-type", named);
            case PROVINCE -> wording.text("compare.average-province", named);
        };
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(scores(
                new Figure(Kind.TOTAL, null, wording.text("compare.total"), null, "total"),
                ScoreSheet::total,
                average -> average.of(PeerAverages.TOTAL)));
        rows.add(levels());
        instruments().values().forEach(instrument -> rows.add(row(instrument)));
        for (var indicator : indicators().values()) {
            rows.add(row(indicator));
            subIndicators(indicator).forEach((id, name) -> rows.add(row(indicator, id, name)));
        }
        rows.addAll(samples());
        return rows;
    }

    /**
     * A figure that a row is about.
     *
     * @param instrument it belongs to; null for the total
     * @param key as explanations call it
     */
    private record Figure(
            Kind kind,
            @Nullable String code,
            String name,
            @Nullable String instrument,
            String key) {}

    private Row row(Instrument instrument) {
        var code = instrument.code();
        return scores(
                new Figure(Kind.INSTRUMENT, code, wording.name(instrument.name()), code, code),
                sheet -> sheet.instrument(code).map(InstrumentScore::score).orElse(null),
                average -> average.of(code));
    }

    private Row row(Indicator indicator) {
        int number = indicator.number();
        return scores(
                new Figure(
                        Kind.INDICATOR,
                        Integer.toString(number),
                        wording.name(indicator.name()),
                        indicator.instrument(),
                        "indicator:" + number),
                sheet -> sheet.indicator(number).map(found -> found.score()).orElse(null),
                average -> average.of(Integer.toString(number)));
    }

    private Row row(Indicator indicator, String id, Label name) {
        return scores(
                new Figure(Kind.SUB_INDICATOR, id, wording.name(name), indicator.instrument(), "sub-indicator:" + id),
                sheet -> subIndicator(sheet, indicator, id, name)
                        .map(SubIndicatorScore::score)
                        .orElse(null),
                _ -> null);
    }

    private Row scores(
            Figure figure,
            Function<ScoreSheet, @Nullable Score> score,
            Function<PeerAverage, @Nullable BigDecimal> average) {
        var cells = new ArrayList<Cell>();
        var first = sheets.getFirst();
        var reference = value(score.apply(first));
        for (var sheet : sheets) {
            var value = value(score.apply(sheet));
            cells.add(
                    value == null
                            ? Cell.NONE
                            : new Cell(
                                    value.rounded(sheet.methodology().decimals()),
                                    null,
                                    null,
                                    cells.isEmpty() ? null : difference(reference, value),
                                    cells.isEmpty() ? null : likeness(first, sheet, figure.instrument()),
                                    figure.key()));
        }
        for (var one : sides.averages()) {
            var mean = average.apply(one);
            cells.add(
                    mean == null
                            ? Cell.NONE
                            : new Cell(mean, null, null, difference(reference, Rational.of(mean)), null, null));
        }
        return new Row(figure.kind(), figure.code(), figure.name(), cells);
    }

    private static @Nullable Rational value(@Nullable Score score) {
        return score == null ? null : score.value();
    }

    private @Nullable BigDecimal difference(@Nullable Rational reference, Rational value) {
        return reference == null
                ? null
                : value.minus(reference).rounded(sheets.getFirst().methodology().decimals());
    }

    private static Likeness likeness(ScoreSheet first, ScoreSheet sheet, @Nullable String instrument) {
        return Likeness.of(Likeness.form(first.methodology(), sheet.methodology()), instrument);
    }

    private Row levels() {
        return new Row(
                Kind.LEVEL,
                null,
                wording.text("compare.level"),
                padded(sheets.stream().map(this::level).toList()));
    }

    private Cell level(ScoreSheet sheet) {
        var level = sheet.level().level();
        return Cell.ofWords(
                level == null ? null : wording.level(sheet.methodology().levels(), level));
    }

    /** Averages have no levels and no samples. */
    private List<Cell> padded(List<Cell> cells) {
        return Stream.concat(cells.stream(), sides.averages().stream().map(_ -> Cell.NONE))
                .toList();
    }

    private List<Row> samples() {
        var rows = new ArrayList<Row>();
        surveyCodes()
                .forEach(code -> rows.add(new Row(
                        Kind.SAMPLE,
                        code,
                        wording.text("compare.sample"),
                        padded(sheets.stream().map(sheet -> sample(sheet, code)).toList()))));
        instruments().values().stream()
                .filter(Instrument::isChecklist)
                .map(Instrument::code)
                .forEach(code -> rows.add(new Row(
                        Kind.SAMPLE,
                        code,
                        wording.text("compare.judged"),
                        padded(sheets.stream().map(sheet -> judged(sheet, code)).toList()))));
        rows.removeIf(row -> row.cells().stream().allMatch(Cell::isEmpty));
        return rows;
    }

    private List<String> surveyCodes() {
        return sheets.stream()
                .flatMap(sheet -> sheet.instruments().stream())
                .flatMap(instrument -> instrument.surveys().stream())
                .map(survey -> survey.survey().value())
                .distinct()
                .toList();
    }

    private Cell sample(ScoreSheet sheet, String code) {
        return sheet.instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .filter(survey -> survey.survey().value().equals(code))
                .findFirst()
                .map(InstrumentScore.SurveyScore::sample)
                .filter(sample -> sample.n() > 0)
                .map(sample -> {
                    var required = sample.required();
                    return Cell.ofCount(
                            sample.n(),
                            required == null ? null : wording.text("compare.required", wording.count(required)));
                })
                .orElse(Cell.NONE);
    }

    private static Cell judged(ScoreSheet sheet, String code) {
        return sheet.instrument(code)
                .filter(instrument -> instrument.n() > 0)
                .map(instrument -> Cell.ofCount(instrument.n(), null))
                .orElse(Cell.NONE);
    }

    /** The instruments of all columns, by the first column's names. */
    private Map<String, Instrument> instruments() {
        var byCode = new LinkedHashMap<String, Instrument>();
        sheets.forEach(sheet -> sheet.methodology()
                .instruments()
                .forEach(instrument -> byCode.putIfAbsent(instrument.code(), instrument)));
        return byCode;
    }

    private Map<Integer, Indicator> indicators() {
        var byNumber = new TreeMap<Integer, Indicator>();
        sheets.forEach(sheet -> sheet.methodology()
                .indicators()
                .forEach(indicator -> byNumber.putIfAbsent(indicator.number(), indicator)));
        return byNumber;
    }

    /** Those that at least two columns have under the same number and name. */
    private Map<String, Label> subIndicators(Indicator indicator) {
        var names = new LinkedHashMap<String, Label>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var sheet : sheets) {
            sheet.indicator(indicator.number()).stream()
                    .flatMap(found -> found.subIndicators().stream())
                    .filter(found -> found.score().value() != null)
                    .map(SubIndicatorScore::subIndicator)
                    .filter(found ->
                            names.computeIfAbsent(found.id(), _ -> found.name()).equals(found.name()))
                    .forEach(found -> counts.merge(found.id(), 1, Integer::sum));
        }
        names.keySet().removeIf(id -> counts.getOrDefault(id, 0) < 2);
        return names;
    }

    private static Optional<SubIndicatorScore> subIndicator(
            ScoreSheet sheet, Indicator indicator, String id, Label name) {
        return sheet.indicator(indicator.number()).stream()
                .flatMap(found -> found.subIndicators().stream())
                .filter(found -> found.subIndicator().id().equals(id)
                        && found.subIndicator().name().equals(name))
                .findFirst();
    }
}
