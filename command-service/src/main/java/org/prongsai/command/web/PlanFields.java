package org.prongsai.command.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.prongsai.command.improvement.ActivityDraft;
import org.prongsai.command.improvement.ProgressDraft;
import org.prongsai.command.json.Days;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.TextLengths;
import org.prongsai.command.json.Value;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.explanation.FigureName;

/** What requests say of measures and their progress. */
final class PlanFields {
    static final int NUMBER_MAX = 999;
    private static final int FIGURES_MAX = 30;
    private static final int EVIDENCE_MAX = 20;
    private static final int MARK_LENGTH_MAX = 64;

    private PlanFields() {}

    static Supplier<ActivityDraft> draft(Fields fields) {
        var number = fields.optional("number", Kinds.integer(1, NUMBER_MAX));
        var title = fields.required("title", Kinds.text(Bodies.TEXT_MAX));
        var method = fields.required("method", texts());
        var period = fields.required("period", Kinds.text(Bodies.NAME_MAX));
        var owners = fields.required("owners", texts());
        var indicators = fields.optional("indicators", Kinds.list(Kinds.integer(1, NUMBER_MAX), Bodies.LIST_MAX));
        var dueOn = fields.optional("dueOn", Days.kind());
        var stepsDue = fields.optional("stepsDue", Kinds.map(Days.kind(), Bodies.LIST_MAX));
        var steps = steps(stepsDue, method.or(List.of()).size(), fields);
        var figures = fields.optional("figures", Kinds.list(figure(), FIGURES_MAX));
        return () -> new ActivityDraft(
                number.orNull(),
                title.get(),
                method.get(),
                period.get(),
                owners.get(),
                new TreeSet<>(indicators.or(List.of())),
                dueOn.orNull(),
                steps,
                new TreeSet<>(figures.or(List.of())));
    }

    static Supplier<ProgressDraft> progress(Fields fields) {
        var status = fields.required("status", Kinds.choice(ProgressStatus.class));
        var note = fields.optional("note", Kinds.text(Bodies.TEXT_MAX));
        var evidence = fields.optional("evidence", Kinds.list(evidence(), EVIDENCE_MAX));
        var stepsDone = fields.optional("stepsDone", Kinds.list(Kinds.integer(1, Bodies.LIST_MAX), Bodies.LIST_MAX));
        return () -> {
            var done = stepsDone.orNull();
            return new ProgressDraft(
                    status.get(), note.orNull(), evidence.orNull(), done == null ? null : new TreeSet<>(done));
        };
    }

    /** The mark of the measure that whoever asks has seen, as the plan's API tells it. */
    static Value<String> mark(Fields fields) {
        return fields.optional("mark", Kinds.text(MARK_LENGTH_MAX));
    }

    static Kind<List<String>> texts() {
        return Kinds.list(Kinds.text(Bodies.TEXT_MAX), Bodies.LIST_MAX);
    }

    private static SortedMap<Integer, LocalDate> steps(
            Value<Map<String, LocalDate>> written, int count, Fields fields) {
        var steps = new TreeMap<Integer, LocalDate>();
        written.or(Map.of()).forEach((key, day) -> {
            int step = key.matches("[1-9]\\d{0,2}") ? Integer.parseInt(key) : 0;
            if (step >= 1 && step <= count) {
                steps.put(step, day);
            } else {
                fields.problem(FieldProblems.malformed(
                        "stepsDue",
                        "ให้อ้างขั้นตอนด้วยลำดับใน method เริ่มที่ 1 ไม่มีขั้นตอน '%s'".formatted(key),
                        "names steps by their place in method, from 1, and there is no step '%s'".formatted(key)));
            }
        });
        return steps;
    }

    private static Kind<String> figure() {
        return (field, node, problems) -> {
            var figure = node.isString() ? node.stringValue().strip() : "";
            if (FigureName.parse(figure).filter(PlanFields::isAnswerable).isPresent()) {
                return figure;
            }
            problems.accept(FieldProblems.malformed(
                    field,
                    "ต้องเป็นข้อคำถามหรือข้อตรวจ เช่น question:i5 หรือ item:O12",
                    "has to be a question or an item, such as question:i5 or item:O12"));
            return null;
        };
    }

    private static boolean isAnswerable(FigureName figure) {
        return (figure.kind() == FigureName.Kind.QUESTION || figure.kind() == FigureName.Kind.ITEM)
                && figure.survey() == null
                && figure.id().chars().noneMatch(Character::isWhitespace);
    }

    private static Kind<Evidence> evidence() {
        var address = Kinds.text(TextLengths.ADDRESS_MAX);
        var words = Kinds.text(Bodies.NAME_MAX);
        return (field, node, problems) -> {
            if (!node.isObject()) {
                problems.accept(FieldProblems.wrongType(field, "ออบเจ็กต์ { url, note }", "an object, { url, note }"));
                return null;
            }
            node.propertyNames().stream()
                    .filter(name -> !name.equals("url") && !name.equals("note"))
                    .forEach(
                            name -> problems.accept(FieldProblems.unknown(field + "." + name, List.of("url", "note"))));
            var url = node.get("url");
            if (url == null || url.isNull()) {
                problems.accept(FieldProblems.required(field + ".url"));
                return null;
            }
            var read = address.read(field + ".url", url, problems);
            var note = node.get("note");
            var said = note == null || note.isNull() ? null : words.read(field + ".note", note, problems);
            return read == null ? null : new Evidence(read, said);
        };
    }
}
