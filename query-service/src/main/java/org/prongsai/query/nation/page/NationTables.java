package org.prongsai.query.nation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Listed;
import org.prongsai.query.nation.Movers;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.nation.Samples;
import org.prongsai.query.page.AgencyName;
import org.prongsai.query.page.LocalName;
import org.prongsai.query.ranking.RankingLine;
import org.prongsai.query.table.Column;

/** The tables of the page with the same choices, orders and headings, each with all of its rows. */
final class NationTables {
    /** The first is what is taken away where nothing is said. */
    static final List<String> NAMES =
            List.of("ranking", "averages", "levels", "provinces", "types", "movers", "samples");

    private static final int INDICATORS = 10;

    private final NationReadings.Reading reading;
    private final NationAsked asked;
    private final Wording wording;

    NationTables(NationReadings.Reading reading, NationAsked asked, Wording wording) {
        this.reading = reading;
        this.asked = asked;
        this.wording = wording;
    }

    List<NationTable<?>> all() {
        return List.of(ranking(), averages(), levels(), provinces(), types(), movers(), samples());
    }

    private NationTable<RankingLine> ranking() {
        var columns = new ArrayList<Column<RankingLine>>();
        columns.add(integer("nation.col-place", RankingLine::rank));
        columns.add(text("nation.col-id", RankingLine::agencyId));
        columns.add(text("home.name", line -> name(line.nameTh(), line.nameEn())));
        columns.add(text("home.type", line -> local(line.type())));
        columns.add(text("home.province", line -> local(line.province())));
        columns.add(decimal("home.total", RankingLine::score));
        columns.add(text(
                "home.level",
                line -> line.level() == null ? null : LevelsSection.name(line.level(), reading.overview(), wording)));
        for (var code : List.of("IIT", "EIT", "OIT")) {
            columns.add(
                    Column.decimal(code, code, code, line -> line.instruments().get(code)));
        }
        for (int number = 1; number <= INDICATORS; number++) {
            int indicator = number;
            var heading = wording.text("nation.col-indicator", Integer.toString(number));
            columns.add(Column.decimal(
                    heading, heading, heading, line -> line.indicators().get(indicator)));
        }
        columns.add(decimal("years.col-change", RankingLine::change));
        columns.add(text("nation.col-comparable", line -> line.change() == null ? null : mark(line)));
        columns.add(
                text("nation.col-sample", line -> Choices.sample(SampleCheck.Verdict.valueOf(line.sample()), wording)));
        return new NationTable<>(NAMES.getFirst(), wording.text("nation.ranking"), columns, reading.lines());
    }

    private @Nullable String mark(RankingLine line) {
        var mark = Shown.Mark.of(reading.overview().forms().get(line.assessmentId()), wording);
        return mark == null ? null : mark.words();
    }

    private NationTable<AveragesSection.Row> averages() {
        var columns = List.<Column<AveragesSection.Row>>of(
                text("years.col-number", AveragesSection.Row::number),
                text("years.col-figure", AveragesSection.Row::name),
                text("years.col-instrument", AveragesSection.Row::group),
                decimal("nation.col-average", AveragesSection.Row::mean),
                decimal("nation.col-nation", AveragesSection.Row::nation));
        return new NationTable<>(
                "averages",
                wording.text("nation.averages"),
                columns,
                AveragesSection.rows(reading.overview(), wording));
    }

    private NationTable<LevelsSection.Row> levels() {
        var columns = List.<Column<LevelsSection.Row>>of(
                text("home.level", LevelsSection.Row::name),
                integer("nation.col-agencies", LevelsSection.Row::count),
                decimal("nation.col-share", LevelsSection.Row::share));
        return new NationTable<>(
                "levels",
                wording.text("nation.levels"),
                columns,
                LevelsSection.of(reading.overview(), asked, wording).rows());
    }

    private NationTable<Nation.Group> provinces() {
        return groups(
                "provinces",
                "nation.provinces",
                "home.province",
                reading.overview().provinces(),
                asked.provinces(),
                group -> local(group.province()));
    }

    private NationTable<Nation.Group> types() {
        return groups(
                "types",
                "nation.types",
                "home.type",
                reading.overview().types(),
                asked.types(),
                group -> local(group.type()));
    }

    private NationTable<Nation.Group> groups(
            String name,
            String title,
            String heading,
            List<Nation.Group> groups,
            GroupSort sort,
            Function<Nation.Group, String> called) {
        var columns = new ArrayList<Column<Nation.Group>>();
        columns.add(text(heading, called::apply));
        columns.add(integer("nation.col-agencies", Nation.Group::assessments));
        columns.add(integer("nation.col-with-total", Nation.Group::withTotal));
        columns.add(decimal("nation.col-average", Nation.Group::average));
        for (var code : List.of("IIT", "EIT", "OIT")) {
            columns.add(Column.decimal(
                    code, code, code, group -> group.instruments().get(code)));
        }
        columns.add(integer("nation.col-passed-count", Nation.Group::passed));
        columns.add(decimal("nation.col-passed", Nation.Group::passedShare));
        return new NationTable<>(name, wording.text(title), columns, sort.sorted(groups, called, wording.language()));
    }

    private NationTable<Movers.Mover> movers() {
        var before = Integer.toString(reading.overview().year().value() - 1);
        var movers = reading.overview().movers();
        var columns = new ArrayList<Column<Movers.Mover>>(listed(Movers.Mover::listed));
        columns.add(decimal("years.col-year", Movers.Mover::before, before));
        columns.add(decimal(
                "years.col-year", Movers.Mover::now, reading.overview().year().toString()));
        columns.add(decimal("years.col-change", Movers.Mover::change));
        columns.add(text("nation.col-comparable", mover -> {
            var mark = Shown.Mark.of(mover.form(), wording);
            return mark == null ? null : mark.words();
        }));
        return new NationTable<>(
                "movers",
                wording.text("nation.movers-sheet"),
                columns,
                Stream.concat(movers.up().stream(), movers.down().reversed().stream())
                        .toList());
    }

    /** A survey with fewer respondents than asked. */
    private record Lacking(Listed listed, Samples.Survey survey) {}

    private NationTable<Lacking> samples() {
        var columns = new ArrayList<Column<Lacking>>(listed(Lacking::listed));
        columns.add(text("nation.col-survey", row -> row.survey().code().value()));
        columns.add(integer("nation.col-answered", row -> row.survey().sample().n()));
        columns.add(integer("nation.col-required", row -> row.survey().sample().required()));
        columns.add(integer("nation.col-missing", row -> row.survey().sample().missing()));
        return new NationTable<>(
                "samples",
                wording.text("nation.samples"),
                columns,
                reading.overview().samples().gaps().stream()
                        .flatMap(gap -> gap.surveys().stream().map(survey -> new Lacking(gap.listed(), survey)))
                        .toList());
    }

    private <R> List<Column<R>> listed(Function<R, Listed> listed) {
        return List.of(
                text("nation.col-id", row -> listed.apply(row).agencyId()),
                text(
                        "home.name",
                        row -> name(
                                listed.apply(row).nameTh(), listed.apply(row).nameEn())),
                text("home.type", row -> local(listed.apply(row).type())),
                text("home.province", row -> local(listed.apply(row).province())));
    }

    private String name(String nameTh, @Nullable String nameEn) {
        return AgencyName.of(nameTh, nameEn, wording.language()).name();
    }

    private String local(@Nullable String name) {
        return name == null ? "" : LocalName.of(name, wording.language()).text();
    }

    private <R> Column<R> text(String heading, Function<R, @Nullable Object> value) {
        var words = wording.text(heading);
        return Column.text(words, words, words, value);
    }

    private <R> Column<R> integer(String heading, Function<R, @Nullable Object> value) {
        var words = wording.text(heading);
        return Column.integer(words, words, words, value);
    }

    private <R> Column<R> decimal(String heading, Function<R, @Nullable Object> value, String... arguments) {
        var words = wording.text(heading, arguments);
        return Column.decimal(words, words, words, value);
    }
}
