package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Dropped;
import org.prongsai.command.feed.form.ColumnRole.Ignored;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.form.ColumnRole.SubmittedOn;
import org.prongsai.command.feed.form.ColumnRole.Suggestion;
import org.prongsai.command.feed.form.ColumnRole.Unknown;
import org.prongsai.command.feed.form.Places.Place;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.survey.SourceVersion;
import org.prongsai.command.survey.SourceWithdrawal;
import org.prongsai.command.survey.Submission;
import org.prongsai.engine.problem.FieldProblem;

/** Reads rows by the roles of their columns. */
final class SheetRowReader implements RowReader {
    private static final int SUGGESTION_LENGTH_MAX = 4_000;
    private static final int TOTAL_LENGTH_MAX = 30;
    private static final Set<String> TOTALS = Stream.of(
                    "รวม",
                    "รวมทั้งหมด",
                    "รวมทั้งสิ้น",
                    "ผลรวม",
                    "รวมคะแนน",
                    "คะแนนรวม",
                    "เฉลี่ย",
                    "ค่าเฉลี่ย",
                    "คะแนนเฉลี่ย",
                    "ร้อยละ",
                    "ส่วนเบี่ยงเบนมาตรฐาน",
                    "S.D.",
                    "total",
                    "grand total",
                    "sum",
                    "average",
                    "mean")
            .map(Headers::fold)
            .collect(Collectors.toUnmodifiableSet());
    private static final DayColumn.Cell NO_DAY = new DayColumn.Cell(null, "", null);

    private final List<Column> columns;
    private final List<Integer> used;
    private final List<Column> blank;
    private final RowKeys keys;
    private final SourceVersions versions;
    private final RowState state;
    private final Places places;
    private final AnswerCells answers;
    private final @Nullable DayColumn day;
    private final List<Column> suggestions;
    private boolean keysRepeat;

    SheetRowReader(List<Column> columns, Source source, String namespace, Target target, @Nullable ColumnMap map) {
        this.columns = columns;
        used = columns.stream()
                .filter(SheetRowReader::isUsed)
                .map(Column::index)
                .toList();
        blank = columns.stream()
                .filter(column -> column.role() instanceof Ignored(var reason) && reason.equals(Ignored.BLANK))
                .toList();
        keys = new RowKeys(source, namespace, columns);
        versions = new SourceVersions(source, columns);
        state = new RowState(columns);
        places = new Places(columns, target);
        answers = new AnswerCells(columns, map == null ? Map.of() : map.values());
        day = columns.stream()
                .map(SheetRowReader::dayColumn)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        suggestions = columns.stream()
                .filter(column -> column.role() instanceof Suggestion(var taken) && taken)
                .toList();
    }

    private static @Nullable DayColumn dayColumn(Column column) {
        return column.role() instanceof SubmittedOn role ? new DayColumn(column, role) : null;
    }

    private static boolean isUsed(Column column) {
        return switch (column.role()) {
            case Ignored _, Dropped _, Unknown _ -> false;
            case Suggestion(var taken) -> taken;
            default -> true;
        };
    }

    /** Looks at the first rows for what concerns a column as a whole. */
    List<FieldProblem> study(List<TableRow> sample) {
        var problems = new ArrayList<FieldProblem>();
        var ofDays = day == null ? null : day.study(sample);
        if (ofDays != null) {
            problems.add(ofDays);
        }
        var ofYears = places.study(sample);
        if (ofYears != null) {
            problems.add(ofYears);
        }
        var seen = new HashSet<String>();
        for (var row : sample) {
            var key = keys.key(row.cells());
            keysRepeat |= key != null && !seen.add(places.written(row) + key);
        }
        return problems;
    }

    /** What there is to know after that. */
    List<Notice> notices() {
        var notices = new ArrayList<Notice>();
        var ofDays = day == null ? null : day.notice();
        if (ofDays != null) {
            notices.add(ofDays);
        }
        if (keysRepeat) {
            notices.add(new Notice(
                    "keys-repeat",
                    "รหัสผู้ตอบซ้ำกันตั้งแต่แถวแรก ๆ แถวหลังจะแทนที่แถวก่อนที่รหัสเดียวกัน ถ้าแต่ละแถวเป็นคนละคน ให้เลือกคอลัมน์รหัสใหม่",
                    "keys repeat within the first rows: a later row replaces an earlier one of the same key; if each row is"
                            + " another person, choose another column for the key"));
        }
        return notices;
    }

    @Override
    public Reading read(TableRow row) {
        if (row.problem() != null) {
            return new Reading.Refused(List.of(row.problem()));
        }
        if (hasSurplus(row)) {
            return new Reading.Refused(List.of(
                    FormProblems.surplusCells(columns.size(), row.cells().size())));
        }
        var skipped = skipped(row);
        return skipped == null ? readCounted(row) : new Reading.Skipped(skipped);
    }

    private boolean hasSurplus(TableRow row) {
        for (int at = columns.size(); at < row.cells().size(); at++) {
            if (!Cells.isBlank(row.cells().get(at))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String skipped(TableRow row) {
        if (used.stream().allMatch(at -> Cells.isBlank(Cells.at(row.cells(), at)))) {
            return "blank";
        }
        if (used.stream()
                .allMatch(at -> Cells.at(row.cells(), at).equals(columns.get(at).name()))) {
            return "header";
        }
        if (isTotal(row)) {
            return "total";
        }
        if (day != null && day.completes() && Cells.isBlank(Cells.at(row.cells(), day.index()))) {
            return "incomplete";
        }
        return state.skipped(row);
    }

    /** Whoever keeps a sheet by hand adds up its columns below the last row; nobody answered that. */
    private boolean isTotal(TableRow row) {
        for (var column : columns) {
            if (column.role() instanceof RespondentKey || column.role() instanceof Ignored) {
                var value = Cells.at(row.cells(), column.index());
                if (!value.isEmpty() && value.length() <= TOTAL_LENGTH_MAX && TOTALS.contains(Headers.fold(value))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Reading readCounted(TableRow row) {
        return switch (places.read(row)) {
            case Place.Refused(var problems) -> new Reading.Refused(problems);
            case Place.Found place -> readPlaced(row, place);
        };
    }

    private Reading readPlaced(TableRow row, Place.Found place) {
        var problems = unexpected(row);
        var written = keys.key(row.cells());
        var withdrawn = state.withdrawn(row, problems);
        var ofKey = keys.problem(row.cells());
        if (ofKey != null) {
            return new Reading.Refused(List.of(ofKey));
        }
        if (withdrawn != null && written != null) {
            return withdrawn(row, place, written, withdrawn);
        }
        var sealed = state.sealed(row);
        if (sealed != null) {
            return new Reading.Refused(List.of(sealed));
        }
        var cell = day == null ? NO_DAY : day.read(row);
        if (cell.problem() != null) {
            problems.add(cell.problem());
        }
        var levels = answers.read(row, place.sheet(), problems);
        if (!problems.isEmpty()) {
            return new Reading.Refused(problems);
        }
        var survey = place.sheet().survey();
        var key =
                written != null ? written : keys.contentKey(place.assessmentId() + "\n" + survey, cell.stamp(), levels);
        if (withdrawn != null) {
            return withdrawn(row, place, key, withdrawn);
        }
        return withSuggestion(
                row, new Submission(place.assessmentId(), survey, key, cell.day(), levels, version(key, row)));
    }

    private Reading withdrawn(TableRow row, Place.Found place, String key, String reason) {
        return new Reading.Withdrawn(
                new SourceWithdrawal(place.assessmentId(), place.sheet().survey(), key, reason, version(key, row)));
    }

    /** A row that was given back to be mended has lost what told its version. */
    private @Nullable SourceVersion version(String key, TableRow row) {
        return RowKeys.isGiven(key) ? null : versions.of(row.cells());
    }

    /** Values in columns that nobody understands, and that were blank as long as somebody could be asked. */
    private List<FieldProblem> unexpected(TableRow row) {
        var problems = new ArrayList<FieldProblem>();
        for (var column : blank) {
            if (!Cells.isBlank(Cells.at(row.cells(), column.index()))) {
                problems.add(FormProblems.columnUnknown(column.name()));
            }
        }
        return problems;
    }

    private Reading withSuggestion(TableRow row, Submission submission) {
        var words = new ArrayList<String>();
        for (var column : suggestions) {
            var value = Cells.at(row.cells(), column.index());
            if (!Cells.isBlank(value)) {
                words.add(value.strip());
            }
        }
        var text = String.join("\n", words);
        if (text.isEmpty()) {
            return new Reading.Usable(submission);
        }
        if (text.length() > SUGGESTION_LENGTH_MAX || words.stream().anyMatch(word -> IdentityLook.of(word) != null)) {
            return new Reading.Usable(submission, null, List.of(suggestionLeftOut()));
        }
        return new Reading.Usable(submission, text, List.of());
    }

    private static Notice suggestionLeftOut() {
        return new Notice(
                "suggestion-left-out",
                "ไม่รับข้อเสนอแนะ เพราะดูเหมือนมีข้อมูลระบุตัวบุคคล หรือยาวเกิน %,d ตัวอักษร รับเฉพาะคำตอบ"
                        .formatted(SUGGESTION_LENGTH_MAX),
                ("a suggestion was left out, because it seems to say who somebody is or is longer "
                                + "than %,d characters; the answers were taken")
                        .formatted(SUGGESTION_LENGTH_MAX));
    }

    @Override
    public List<Integer> keptColumns() {
        return columns.stream()
                .filter(column -> !(column.role() instanceof Dropped(var _, var rule)) || rule.equals(Dropped.BY_LOOK))
                .map(Column::index)
                .toList();
    }

    @Override
    public List<String> keptCells(TableRow row) {
        boolean shifted = row.problem() != null || hasSurplus(row); // A name may stand where an answer should.
        var cells = new ArrayList<String>();
        for (var column : columns) {
            var value = Cells.at(row.cells(), column.index());
            if (shifted || !isUsed(column) || column.role() instanceof RespondentKey) {
                cells.add("");
            } else {
                cells.add(IdentityLook.mayBeKept(value) ? value : IdentityLook.MASK);
            }
        }
        return cells;
    }

    @Override
    public int keyColumn() {
        return keys.columns().isEmpty() ? -1 : keys.columns().getFirst().index();
    }

    @Override
    public @Nullable String keyOf(TableRow row) {
        var key = keys.key(row.cells());
        return key == null || key.length() > RowKeys.LENGTH_MAX ? null : key;
    }
}
