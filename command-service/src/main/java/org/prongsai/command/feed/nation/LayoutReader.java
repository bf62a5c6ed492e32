package org.prongsai.command.feed.nation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.form.Headers;
import org.prongsai.command.feed.form.PrivateHeaders;
import org.prongsai.command.feed.nation.Role.OfItem;
import org.prongsai.command.feed.nation.Role.Part;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.problem.FieldProblem;

/** Finds the header of a file, and reads what its columns are. */
final class LayoutReader {
    /** Titles that people put above a table take no more rows than this. */
    private static final int TITLE_ROWS_MAX = 10;

    private static final Set<String> IGNORED = Stream.of(
                    "แถว / row",
                    "ปัญหา / problem",
                    "ลำดับ",
                    "ลำดับที่",
                    "ที่",
                    "no.",
                    "no",
                    "#",
                    "ชื่อหน่วยงาน",
                    "หน่วยงาน",
                    "ชื่อ อปท.",
                    "agency",
                    "agency name",
                    "nameTh",
                    "nameEn",
                    "ประเภท",
                    "ประเภทหน่วยงาน",
                    "agency type",
                    "agency_type",
                    "type",
                    "จังหวัด",
                    "province",
                    "อำเภอ",
                    "district",
                    "ภาค",
                    "ภูมิภาค",
                    "region",
                    "รายการ",
                    "ประเด็น",
                    "หัวข้อ",
                    "ชื่อข้อ",
                    "ตัวชี้วัดย่อย",
                    "ที่มาของชื่อข้อ",
                    "title",
                    "topic")
            .map(Headers::fold)
            .collect(Collectors.toUnmodifiableSet());

    private final Subject subject;
    private final boolean placed;

    /** @param placed whether all rows are of one assessment that is known already */
    LayoutReader(Subject subject, boolean placed) {
        this.subject = subject;
        this.placed = placed;
    }

    /** What became of looking for a header. */
    sealed interface Found {
        /** @param headerRow its index among the rows looked at */
        record Header(Layout layout, int headerRow) implements Found {}

        record Unusable(List<FieldProblem> problems) implements Found {
            public Unusable {
                problems = List.copyOf(problems);
            }
        }
    }

    Found find(List<TableRow> head) {
        int best = -1;
        int understood = 0;
        for (int at = 0; at < Math.min(head.size(), TITLE_ROWS_MAX); at++) {
            int used = layout(head.get(at)).used().size();
            if (used > understood) {
                best = at;
                understood = used;
            }
        }
        if (best < 0) {
            return new Found.Unusable(
                    List.of(missing(Stream.of(Field.AGENCY, Field.YEAR).toList(), List.of())));
        }
        var layout = layout(head.get(best));
        var problems = problems(layout, head.get(best));
        return problems.isEmpty() ? new Found.Header(layout, best) : new Found.Unusable(problems);
    }

    private Layout layout(TableRow header) {
        var names = Headers.unique(header.cells());
        var columns = new ArrayList<Column>();
        for (int at = 0; at < names.size(); at++) {
            columns.add(new Column(at, names.get(at), role(header.cells().get(at))));
        }
        return new Layout(subject, columns);
    }

    private Role role(String header) {
        var field = Field.of(subject, header);
        if (field != null) {
            return new Role.Named(field);
        }
        if (header.isBlank() || IGNORED.contains(Headers.fold(header))) {
            return new Role.Ignored();
        }
        var figure = switch (subject) {
            case AGENCIES, ASSESSMENTS -> null;
            case DISCLOSURES -> ItemCode.inChecklist(header);
            case PUBLISHED_RESULTS -> FigureHeaders.role(header);
        };
        if (figure != null) {
            return figure;
        }
        var kind = PrivateHeaders.kind(header);
        return kind == null ? new Role.Unknown() : new Role.Dropped(kind);
    }

    private List<FieldProblem> problems(Layout layout, TableRow header) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashMap<Role, String>();
        for (var column : layout.used()) {
            var earlier = seen.putIfAbsent(column.role(), column.name());
            if (earlier != null) {
                problems.add(twice(earlier, column.name()));
            }
        }
        var missing = missing(layout);
        if (!missing.isEmpty()) {
            problems.add(missing(missing, header.cells()));
        }
        if (subject == Subject.DISCLOSURES) {
            problems.addAll(shape(layout));
        }
        if (subject == Subject.PUBLISHED_RESULTS) {
            header.cells().stream()
                    .filter(FigureHeaders::isAmbiguous)
                    .forEach(cell -> problems.add(ambiguous(cell.strip())));
        }
        return problems;
    }

    private List<Field> missing(Layout layout) {
        var wanted = switch (subject) {
            case AGENCIES -> List.of(Field.AGENCY, Field.NAME_TH, Field.TYPE, Field.PROVINCE);
            case ASSESSMENTS, DISCLOSURES, PUBLISHED_RESULTS ->
                placed || layout.has(Field.ASSESSMENT) ? List.<Field>of() : List.of(Field.AGENCY, Field.YEAR);
        };
        return wanted.stream().filter(field -> !layout.has(field)).toList();
    }

    /** A checklist has a row for each verdict, or a column; not both. */
    private static List<FieldProblem> shape(Layout layout) {
        boolean wide = layout.columns().stream()
                .anyMatch(column -> column.role() instanceof OfItem(var _, var part) && part == Part.VERDICT);
        boolean item = layout.has(Field.ITEM);
        boolean verdict = layout.has(Field.VERDICT);
        if (wide && item) {
            return List.of(
                    FormProblems.ofForm(
                            "two-shapes",
                            "ไฟล์นี้มีทั้งคอลัมน์ ข้อ และคอลัมน์ O1, O2, … ให้ใช้อย่างใดอย่างหนึ่ง: หนึ่งแถวต่อข้อ หรือหนึ่งคอลัมน์ต่อข้อ",
                            "this file has a column for the item and columns O1, O2, … as well; use one of the two: a row for each item, or a column for each"));
        }
        if (!wide && !(item && verdict)) {
            return List.of(FormProblems.ofForm(
                    "no-verdicts",
                    "ไม่พบผลการตรวจ ให้มีคอลัมน์ %s และ %s หรือมีหนึ่งคอลัมน์ต่อข้อ O1, O2, …"
                            .formatted(Field.ITEM.said(), Field.VERDICT.said()),
                    "there are no verdicts in it: give columns %s and %s, or a column for each item, O1, O2, …"
                            .formatted(Field.ITEM.said(), Field.VERDICT.said())));
        }
        return List.of();
    }

    private static FieldProblem missing(List<Field> fields, List<String> headers) {
        var names = fields.stream().map(Field::said).collect(Collectors.joining(", "));
        var found = FormProblems.list(headers.stream()
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .toList());
        return FormProblems.ofForm(
                "columns-missing",
                "ไม่พบคอลัมน์ %s ให้เพิ่มหรือแก้ชื่อหัวคอลัมน์ หัวคอลัมน์ที่พบ: %s"
                        .formatted(names, found.isEmpty() ? "-" : found),
                "there is no column %s: add it, or mend its header; the headers found are: %s"
                        .formatted(names, found.isEmpty() ? "-" : found));
    }

    private static FieldProblem twice(String one, @Nullable String other) {
        return FormProblems.ofForm(
                "column-twice",
                "คอลัมน์ '%s' และ '%s' หมายถึงสิ่งเดียวกัน ให้เหลือคอลัมน์เดียว".formatted(one, other),
                "the columns '%s' and '%s' mean the same: leave one of them".formatted(one, other));
    }

    private static FieldProblem ambiguous(String header) {
        var number = header.substring(1);
        return new FieldProblem(
                header,
                "column-ambiguous",
                "'%s' อาจหมายถึงตัวชี้วัดหรือข้อคำถาม ให้เขียน 'ตัวชี้วัดที่ %s' หรือรหัสข้อคำถามตัวพิมพ์เล็ก '%s%s'"
                        .formatted(header, number, header.substring(0, 1).toLowerCase(Locale.ROOT), number),
                "'%s' may mean an indicator or a question: write 'indicator %s', or the question's code in lower case, '%s%s'"
                        .formatted(header, number, header.substring(0, 1).toLowerCase(Locale.ROOT), number));
    }
}
