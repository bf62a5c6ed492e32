package org.prongsai.command.feed.nation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.PublishResult;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.problem.FieldProblem;

/** Reads rows of published results. */
final class ResultRows {
    private final Layout layout;
    private final Places places;
    private final Defaults defaults;

    ResultRows(Layout layout, Places places, Defaults defaults) {
        this.layout = layout;
        this.places = places;
        this.defaults = defaults;
    }

    RowReading read(TableRow row) {
        var problems = new ArrayList<FieldProblem>();
        var id = places.assessment(row, problems);
        var figures = new Figures(problems);
        layout.used().forEach(column -> figures.read(column, row));
        var level = CellTexts.name(layout.header(Field.LEVEL), layout.value(Field.LEVEL, row), problems);
        var result = new PublishedResult(
                figures.total,
                "-".equals(level) ? null : level,
                figures.instruments,
                figures.indicators,
                figures.items);
        if (id != null && problems.isEmpty() && result.isEmpty()) {
            return new RowReading.Skipped();
        }
        var source = source(row, problems);
        var reason = words(Field.REASON, row, problems);
        if (id == null || source == null || !problems.isEmpty()) {
            return new RowReading.Refused(problems);
        }
        var command = new PublishResult(id, result, source, reason, null, null);
        return new RowReading.Usable(new NationRequest.Publication(command, defaults.reason(), layout));
    }

    /** The scores of a row, sorted by what they are of. */
    private static final class Figures {
        private final List<FieldProblem> problems;
        private final TreeMap<String, BigDecimal> instruments = new TreeMap<>();
        private final TreeMap<Integer, BigDecimal> indicators = new TreeMap<>();
        private final TreeMap<String, BigDecimal> items = new TreeMap<>();
        private @Nullable BigDecimal total;

        Figures(List<FieldProblem> problems) {
            this.problems = problems;
        }

        void read(Column column, TableRow row) {
            switch (column.role()) {
                case Role.Named(var field) -> {
                    if (field == Field.TOTAL) {
                        total = score(column, row);
                    }
                }
                case Role.Instrument(var code) -> put(instruments, code, score(column, row));
                case Role.Indicator(var number) -> put(indicators, number, score(column, row));
                case Role.OfItem(var item, var _) -> put(items, item, score(column, row));
                case Role.Ignored _, Role.Dropped _, Role.Unknown _ -> {}
            }
        }

        private @Nullable BigDecimal score(Column column, TableRow row) {
            return CellScores.read(column.name(), Layout.value(column, row), problems);
        }

        private static <K> void put(TreeMap<K, BigDecimal> scores, K key, @Nullable BigDecimal score) {
            if (score != null) {
                scores.put(key, score);
            }
        }
    }

    private @Nullable String source(TableRow row, List<FieldProblem> problems) {
        var written = words(Field.SOURCE, row, problems);
        if (written == null && layout.value(Field.SOURCE, row).isEmpty()) {
            if (defaults.source() == null) {
                problems.add(noSource());
            }
            return defaults.source();
        }
        return written;
    }

    private FieldProblem noSource() {
        if (layout.has(Field.SOURCE)) {
            return FormProblems.required(layout.header(Field.SOURCE));
        }
        return new FieldProblem(
                Field.SOURCE.target(),
                "required",
                "ต้องบอกแหล่งที่มาของผล ให้เพิ่มคอลัมน์ %s หรือส่งพร้อม ?source=".formatted(Field.SOURCE.said()),
                "say where the result is from: add a column %s, or send the file with ?source="
                        .formatted(Field.SOURCE.said()));
    }

    private @Nullable String words(Field field, TableRow row, List<FieldProblem> problems) {
        return CellTexts.words(layout.header(field), layout.value(field, row), problems);
    }
}
