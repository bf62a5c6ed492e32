package org.prongsai.command.feed.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnJudge.ColumnWishes;
import org.prongsai.command.feed.form.ColumnRole.Agency;
import org.prongsai.command.feed.form.ColumnRole.Answer;
import org.prongsai.command.feed.form.ColumnRole.Assessment;
import org.prongsai.command.feed.form.ColumnRole.FiscalYear;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.form.ColumnRole.Survey;
import org.prongsai.command.feed.form.ColumnRole.Unknown;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.problem.FieldProblem;

/** Recognises what survey tools export. */
public final class Forms {
    /** As many rows are enough to tell; more are not looked at before reading. */
    public static final int HEAD_ROWS_MAX = 50;

    private Forms() {}

    /** {@link #recognise(List, Target, ColumnMap, String)} for a source that gives its form no name. */
    public static Recognition recognise(List<TableRow> head, Target target, @Nullable ColumnMap map) {
        return recognise(head, target, map, "");
    }

    /**
     * Says what a table is.
     *
     * @param head its first rows, header rows included; of them, those after the header rows are to be read again
     * @param map what a person said about this form before
     * @param namespace tells two surveys of LimeSurvey apart, whose responses have the same numbers; may be empty
     */
    public static Recognition recognise(List<TableRow> head, Target target, @Nullable ColumnMap map, String namespace) {
        if (head.isEmpty()) {
            return unusable("empty-table", "ไม่มีข้อมูลในไฟล์", "there is nothing in it");
        }
        var detection = SourceDetection.of(head, new Universe(List.of(), true).ids());
        var headers = detection.headers(head);
        var problem = unusable(headers, head, detection, target);
        if (problem != null) {
            return new Recognition.Unusable(List.of(problem));
        }
        var sample = head.stream()
                .skip(detection.headerRows())
                .filter(row -> row.problem() == null)
                .limit(HEAD_ROWS_MAX)
                .toList();
        var universe = switch (target) {
            case Target.One one -> new Universe(List.of(one.sheet()), false);
            case Target.Anywhere anywhere -> new Universe(sheets(detection, headers, sample, anywhere), true);
        };
        boolean suggestions = target instanceof Target.One one && one.suggestions();
        var judge = new ColumnJudge(detection, headers, sample, universe, new ColumnWishes(map, suggestions));
        var columns = judge.judge();
        var form = new Form(
                id(detection.source(), judge, headers, sample),
                detection.source().id(),
                detection.heading(),
                Math.min(detection.headerRows(), head.size()),
                columns,
                notices(columns, universe, map));
        return decide(form, detection.source(), new Request(target, map, namespace), universe, sample);
    }

    private record Request(Target target, @Nullable ColumnMap map, String namespace) {}

    private static Recognition decide(
            Form form, Source source, Request request, Universe universe, List<TableRow> sample) {
        boolean unknown = form.columns().stream().anyMatch(column -> column.role() instanceof Unknown);
        boolean answers = form.columns().stream().anyMatch(column -> column.role() instanceof Answer);
        if (!answers) {
            for (var column : form.columns()) {
                var other = universe.otherSurvey(column.name());
                if (other != null) {
                    return unusable(
                            "form-of-another-survey",
                            "ไฟล์นี้เป็นของแบบ %s ไม่ใช่ %s ให้ส่งไปที่แบบนั้น".formatted(other, universe.surveys()),
                            "this is a form of %s, not of %s: send it there".formatted(other, universe.surveys()));
                }
            }
        }
        var homeless = homeless(form, request.target());
        if (homeless != null && !unknown) {
            return homeless;
        }
        var reader = new SheetRowReader(form.columns(), source, request.namespace(), request.target(), request.map());
        var problems = reader.study(sample);
        if (!problems.isEmpty()) {
            return new Recognition.Unusable(problems);
        }
        if (unknown) {
            return new Recognition.MapNeeded(form);
        }
        return answers
                ? new Recognition.Known(form, reader)
                : unusable(
                        "no-questions",
                        "ไม่มีคอลัมน์ใดเป็นข้อคำถามของ %s ให้ใช้รหัสข้อ (เช่น i1) หรือข้อความคำถามเป็นหัวคอลัมน์"
                                .formatted(universe.surveys()),
                        "no column is a question of %s: use the question's id (such as i1) or its text as header"
                                .formatted(universe.surveys()));
    }

    private static Recognition.@Nullable Unusable homeless(Form form, Target target) {
        var roles = new HashSet<Class<?>>();
        form.columns().forEach(column -> roles.add(column.role().getClass()));
        boolean placed = roles.contains(Survey.class)
                && (roles.contains(Assessment.class)
                        || roles.contains(Agency.class) && roles.contains(FiscalYear.class));
        return target instanceof Target.One || placed
                ? null
                : unusable(
                        "no-assessment-columns",
                        "ไฟล์นี้ไม่บอกว่าแต่ละแถวเป็นของการประเมินและแบบสำรวจใด ให้เพิ่มคอลัมน์ assessmentId (หรือ agencyId กับ fiscalYear) และ survey หรือส่งไปที่แบบสำรวจโดยตรง",
                        "nothing says which assessment and survey each row is of: add columns assessmentId (or agencyId and fiscalYear) and survey, or send the file to its survey");
    }

    private static @Nullable FieldProblem unusable(
            List<String> headers, List<TableRow> head, SourceDetection detection, Target target) {
        var unreadable = head.get(detection.headerAt()).problem();
        if (unreadable != null) {
            return unreadable;
        }
        if (headers.size() > Headers.COLUMNS_MAX) {
            return FormProblems.ofForm(
                    "too-many-columns",
                    "มีเกิน %,d คอลัมน์".formatted(Headers.COLUMNS_MAX),
                    "there are more than %,d columns".formatted(Headers.COLUMNS_MAX));
        }
        if (headers.stream().noneMatch(header -> header.codePoints().anyMatch(Character::isLetter))) {
            return FormProblems.ofForm(
                    "no-header",
                    "แถวแรกไม่ใช่หัวตาราง ให้ใส่ชื่อคอลัมน์ในแถวแรก เช่น respondentKey, i1, i2",
                    "the first row is no header: put the columns' names there, such as respondentKey, i1, i2");
        }
        if (headers.stream().anyMatch(header -> Headers.fold(header).equals("parent_key"))) {
            return FormProblems.ofForm(
                    "repeat-group",
                    "ไฟล์นี้เป็นกลุ่มซ้ำ (repeat) ของแบบฟอร์ม ไม่ใช่คำตอบหลัก ให้ส่งไฟล์ที่ชื่อเดียวกับแบบฟอร์ม",
                    "this file holds a repeat group, not the responses: send the file named after the form itself");
        }
        if (detection.source() == Source.TEMPLATE && target instanceof Target.One one) {
            return ofAnotherSurvey(head.get(detection.headerAt() + 1).cells().getFirst(), one.sheet());
        }
        return null;
    }

    /** The mark of our template ends in {@code <methodology>/<revision> <survey> · ...}. */
    private static @Nullable FieldProblem ofAnotherSurvey(String mark, AnswerSheet sheet) {
        var words = mark.strip().split("\\s+");
        if (words.length < 3 || words[2].equals(sheet.survey().value())) {
            return null;
        }
        var survey = IdentityLook.shown(words[2]);
        return FormProblems.ofForm(
                "form-of-another-survey",
                "ไฟล์แม่แบบนี้เป็นของแบบ %s ไม่ใช่ %s ให้ส่งไปที่แบบนั้น".formatted(survey, sheet.survey()),
                "this template is of %s, not of %s: send it there".formatted(survey, sheet.survey()));
    }

    private static Recognition.Unusable unusable(String code, String messageTh, String messageEn) {
        return new Recognition.Unusable(List.of(FormProblems.ofForm(code, messageTh, messageEn)));
    }

    /** The sheets that the first rows ask for. */
    private static Collection<AnswerSheet> sheets(
            SourceDetection detection, List<String> headers, List<TableRow> sample, Target.Anywhere anywhere) {
        var system = new SystemHeaders(detection.source(), detection.heading());
        var columns = new ArrayList<Column>();
        for (int at = 0; at < headers.size(); at++) {
            var role = system.role(headers.get(at));
            columns.add(new Column(at, headers.get(at), role == null ? new Unknown() : role));
        }
        var places = new Places(columns, anywhere);
        var sheets = new LinkedHashSet<AnswerSheet>();
        for (var row : sample) {
            if (places.read(row) instanceof Places.Place.Found found) {
                sheets.add(found.sheet());
            }
        }
        return sheets;
    }

    private static List<Notice> notices(List<Column> columns, Universe universe, @Nullable ColumnMap map) {
        var notices = new ArrayList<Notice>();
        var answered = new HashSet<String>();
        boolean key = false;
        for (var column : columns) {
            key |= column.role() instanceof RespondentKey;
            if (column.role() instanceof Answer(var answer)) {
                answered.add(answer);
            }
        }
        var missing = List.copyOf(universe.missing(answered));
        if (!missing.isEmpty()) {
            notices.add(new Notice(
                    "questions-missing",
                    "ไม่มีคอลัมน์ของข้อ %s จึงถือว่าไม่ได้ตอบ".formatted(FormProblems.list(missing)),
                    "there is no column for %s: taken as not answered".formatted(FormProblems.list(missing))));
        }
        if (!key) {
            notices.add(
                    new Notice(
                            "no-key",
                            "ไม่มีคอลัมน์รหัสผู้ตอบ จึงจำแถวด้วยเนื้อหา ถ้าแก้แถวแล้วส่งใหม่จะนับเป็นคำตอบใหม่",
                            "no column names the respondents, so rows are known by what they say: a row that was edited counts as a new response"));
        }
        stale(columns, map)
                .forEach(name -> notices.add(new Notice(
                        "map-target-unknown",
                        "การจับคู่คอลัมน์ '%s' ชี้ไปที่ข้อที่ไม่มีในแบบนี้ จึงไม่ได้ใช้".formatted(name),
                        "the column map sends '%s' to a question that this survey does not have: not used"
                                .formatted(name))));
        return notices;
    }

    private static List<String> stale(List<Column> columns, @Nullable ColumnMap map) {
        return map == null
                ? List.of()
                : columns.stream()
                        .filter(column -> column.role() instanceof Unknown
                                && map.columns().containsKey(column.name()))
                        .map(Column::name)
                        .toList();
    }

    /** Which form it is, whatever the rows say: by the source's own name for it, or else by the author's columns. */
    private static String id(Source source, ColumnJudge judge, List<String> headers, List<TableRow> sample) {
        var own = Set.of("_xform_id_string", "formbricks/surveyid");
        for (int at = 0; at < headers.size(); at++) {
            if (own.contains(Headers.fold(headers.get(at)))) {
                int index = at;
                var values = sample.stream()
                        .map(row -> Cells.at(row.cells(), index))
                        .distinct()
                        .toList();
                if (values.size() == 1 && !values.getFirst().isBlank()) {
                    return source.id() + "-" + hash(values.getFirst());
                }
            }
        }
        var names =
                judge.authored().values().stream().map(Headers::fold).sorted().toList();
        return source.id() + "-" + hash(String.join("\n", names));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }
}
