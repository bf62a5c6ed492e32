package org.prongsai.query.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;

/** Another methodology to hold the same answers against: it may weigh them differently, but must have asked the same. */
@Component
public final class OtherMethodology {
    private static final Pattern WRITTEN = Pattern.compile("([^@]+)(?:@([0-9]{1,9}))?");
    private static final String PARAMETER = "methodology";

    private final Methodologies methodologies;

    OtherMethodology(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    /**
     * The methodology that was asked for.
     *
     * @param written {@code id} or {@code id@revision}
     * @throws QuestionRefused when there is none, or when its form differs; every form that does is named
     */
    Methodology forAnswersOf(AssessmentState state, Methodology pinned, String written) {
        var other = find(written);
        var differences = differences(state, pinned, other);
        if (!differences.isEmpty()) {
            throw new QuestionRefused(
                    Reason.FORM_DIFFERS,
                    "นำคำตอบของ %s ไปคิดตามระเบียบวิธี %s ไม่ได้ เพราะแบบต่างกัน".formatted(state.id(), written),
                    "the answers of %s cannot be held against methodology %s: the form differs"
                            .formatted(state.id(), written),
                    differences);
        }
        return other;
    }

    /**
     * The methodology that somebody wrote down.
     *
     * @param written {@code id} or {@code id@revision}
     * @throws QuestionRefused when there is none
     */
    public Methodology find(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw QuestionRefused.parameter(
                    PARAMETER,
                    "malformed",
                    "methodology ต้องเป็นรหัส เช่น 2566 หรือรหัสกับครั้งที่แก้ไข เช่น 2566@1",
                    "methodology is an id, such as 2566, or an id and a revision, such as 2566@1");
        }
        var revision = parts.group(2);
        var found = revision == null
                ? methodologies.latest(parts.group(1))
                : methodologies.find(parts.group(1), Integer.parseInt(revision));
        return found.orElseThrow(() -> QuestionRefused.unknownMethodology(written));
    }

    /** Why the answers to an assessment cannot be held against another methodology; empty where they can. */
    public static List<FieldProblem> differences(AssessmentState state, Methodology pinned, Methodology other) {
        var differences = new ArrayList<FieldProblem>();
        var surveys = new TreeSet<>(pinned.surveys());
        surveys.addAll(other.surveys());
        for (var survey : surveys) {
            var asked = pinned.slots(survey);
            var wanted = other.slots(survey);
            if (!form(asked).equals(form(wanted))) {
                differences.add(difference(
                        survey.value(),
                        "แบบวัด %s: %d ช่องคำตอบ เทียบกับ %d".formatted(survey, asked.size(), wanted.size()),
                        "survey %s: %d answer slots against %d, or in another form"
                                .formatted(survey, asked.size(), wanted.size())));
            }
        }
        if (!state.verdicts().isEmpty() || !announcedItems(state).isEmpty()) {
            differences.addAll(otherLists(pinned, other));
        }
        state.verdicts().forEach((item, verdict) -> {
            var known = other.item(item).flatMap(found -> found.scale().optionOfCode(verdict.verdict()));
            if (known.isEmpty()) {
                differences.add(difference(
                        item,
                        "ข้อตรวจ %s ไม่มีผล %s ในระเบียบวิธีนั้น".formatted(item, verdict.verdict()),
                        "item %s has no verdict %s there".formatted(item, verdict.verdict())));
            }
        });
        announcedItems(state).stream()
                .filter(item -> other.item(item).isEmpty() && pinned.item(item).isPresent())
                .forEach(item -> differences.add(difference(
                        item,
                        "ไม่มีข้อตรวจ %s ในระเบียบวิธีนั้น".formatted(item),
                        "there is no item %s there".formatted(item))));
        return differences;
    }

    /** Lists number their items anew: O7 of one is not O7 of the other, though both can be passed. */
    private static List<FieldProblem> otherLists(Methodology pinned, Methodology other) {
        var differences = new ArrayList<FieldProblem>();
        for (var list : pinned.instruments()) {
            var there = other.instrument(list.code()).map(Instrument::form).orElse(list.form());
            if (list.isChecklist() && !there.equals(list.form())) {
                differences.add(difference(
                        list.code(),
                        "รายการตรวจ %s: %s เทียบกับ %s".formatted(list.code(), list.form(), there),
                        "checklist %s: %s against %s".formatted(list.code(), list.form(), there)));
            }
        }
        return differences;
    }

    private static Set<String> announcedItems(AssessmentState state) {
        var published = state.published();
        return published == null ? Set.of() : published.result().items().keySet();
    }

    private static FieldProblem difference(String form, String th, String en) {
        return new FieldProblem(PARAMETER + "." + form, "form-differs", th, en);
    }

    private record SlotForm(String id, int levels, boolean reversed) {}

    private static List<SlotForm> form(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new SlotForm(slot.id(), slot.scale().levels(), slot.reversed()))
                .toList();
    }
}
