package org.prongsai.command.feed.nation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.AssessDisclosureItems.Judgement;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.feed.nation.Role.OfItem;
import org.prongsai.command.feed.nation.Role.Part;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.text.ThaiText;

/** Reads rows of checklists: a row for each verdict, or a row for each agency with a column for each item. */
final class ChecklistRows {
    private static final int VERDICT_LENGTH_MAX = 60;

    private final Layout layout;
    private final Places places;
    private final @Nullable String reason;
    private final TemplateMarks.@Nullable Rules rules;
    private final List<Item> items;

    /** The columns of one item. */
    private record Item(
            String code,
            Column verdict,
            @Nullable Column evidence,
            @Nullable Column note) {}

    /**
     * @param reason why verdicts change, where a row does not say
     * @param rules whose template the file is; null when it is none
     */
    ChecklistRows(Layout layout, Places places, @Nullable String reason, TemplateMarks.@Nullable Rules rules) {
        this.layout = layout;
        this.places = places;
        this.reason = reason;
        this.rules = rules;
        items = items(layout);
    }

    private static List<Item> items(Layout layout) {
        Set<String> codes = new LinkedHashSet<>();
        for (var column : layout.columns()) {
            if (column.role() instanceof OfItem(var code, var part) && part == Part.VERDICT) {
                codes.add(code);
            }
        }
        var items = new ArrayList<Item>();
        for (var code : codes) {
            var verdict = layout.column(new OfItem(code, Part.VERDICT));
            if (verdict != null) {
                items.add(new Item(
                        code,
                        verdict,
                        layout.column(new OfItem(code, Part.EVIDENCE)),
                        layout.column(new OfItem(code, Part.NOTE))));
            }
        }
        return items;
    }

    RowReading read(TableRow row) {
        var problems = new ArrayList<FieldProblem>();
        var judgements = items.isEmpty() ? one(row, problems) : all(row, problems);
        if (judgements.isEmpty() && problems.isEmpty()) {
            return new RowReading.Skipped();
        }
        var id = places.assessment(row, problems);
        var why = words(layout.column(Field.REASON), row, problems);
        if (why == null && !items.isEmpty()) {
            why = words(layout.column(Field.NOTE), row, problems);
        }
        return usable(id, judgements, why == null ? reason : why, problems);
    }

    private RowReading usable(
            @Nullable AssessmentId id, List<Judgement> judgements, @Nullable String why, List<FieldProblem> problems) {
        return id == null || !problems.isEmpty()
                ? new RowReading.Refused(problems)
                : new RowReading.Usable(new NationRequest.Checklist(id, judgements, why, rules, layout));
    }

    /** A row with one verdict; where nothing was filled in yet, there is none. */
    private List<Judgement> one(TableRow row, List<FieldProblem> problems) {
        var written = layout.value(Field.VERDICT, row);
        var evidence = layout.value(Field.EVIDENCE, row);
        var note = layout.value(Field.NOTE, row);
        if (written.isEmpty() && evidence.isEmpty() && note.isEmpty()) {
            return List.of();
        }
        var code = item(row, problems);
        var verdict = verdict(layout.header(Field.VERDICT), written, problems);
        var url = CellTexts.address(layout.header(Field.EVIDENCE), evidence, problems);
        var words = CellTexts.words(layout.header(Field.NOTE), note, problems);
        return code == null || verdict == null ? List.of() : List.of(new Judgement(code, verdict, url, words));
    }

    private List<Judgement> all(TableRow row, List<FieldProblem> problems) {
        var judgements = new ArrayList<Judgement>();
        for (var item : items) {
            var written = Layout.value(item.verdict(), row);
            var url = item.evidence() == null
                    ? null
                    : CellTexts.address(item.evidence().name(), Layout.value(item.evidence(), row), problems);
            var note = words(item.note(), row, problems);
            if (written.isEmpty() && url == null && note == null) {
                continue;
            }
            var verdict = verdict(item.verdict().name(), written, problems);
            if (verdict != null) {
                judgements.add(new Judgement(item.code(), verdict, url, note));
            }
        }
        return judgements;
    }

    private @Nullable String item(TableRow row, List<FieldProblem> problems) {
        var header = layout.header(Field.ITEM);
        var written = layout.value(Field.ITEM, row);
        if (written.isEmpty()) {
            problems.add(FormProblems.required(header));
            return null;
        }
        var code = ItemCode.inCell(written);
        if (code == null) {
            var shown = IdentityLook.shown(written);
            problems.add(new FieldProblem(
                    header,
                    "item-unreadable",
                    "'%s' ไม่ใช่รหัสข้อตรวจ ให้เขียนเช่น O1".formatted(shown),
                    "'%s' is no checklist item: write its code, such as O1".formatted(shown)));
        }
        return code;
    }

    private static @Nullable String verdict(String header, String written, List<FieldProblem> problems) {
        if (written.isEmpty()) {
            problems.add(FormProblems.required(header));
            return null;
        }
        if (CellTexts.namesSomebody(written)) {
            problems.add(FormProblems.identity(header));
            return null;
        }
        var text = ThaiText.canonical(written);
        return text.length() <= VERDICT_LENGTH_MAX ? text : text.substring(0, VERDICT_LENGTH_MAX - 1) + "…";
    }

    private static @Nullable String words(@Nullable Column column, TableRow row, List<FieldProblem> problems) {
        return column == null ? null : CellTexts.words(column.name(), Layout.value(column, row), problems);
    }
}
