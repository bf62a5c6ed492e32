package org.prongsai.command.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.page.Wording;

/**
 * One response, ready to be looked at and corrected.
 *
 * @param withdrawn whether it counts no more
 * @param done what was just done, in words; null when the page was only opened
 * @param problems what is wrong with what was sent; empty when nothing was
 * @param reason as it was sent; empty when nothing was
 * @param history what happened to it, the latest first
 */
record ResponsePage(
        SurveyTitle survey,
        String responseId,
        boolean withdrawn,
        @Nullable String done,
        List<Wrong> problems,
        String reason,
        @Nullable String withdrawalProblem,
        List<Group> groups,
        List<ResponseHistory.Entry> history,
        String href,
        String findHref,
        String agencyHref,
        String otherLanguageHref,
        String otherLanguage) {

    /** Where answers stand in the form: {@code answer.i5.2}. */
    static final String FIELD = "answer.";

    /** Something wrong with what was sent, and the field it is about. */
    record Wrong(String field, String message) {}

    /** The questions of one indicator. */
    record Group(String name, List<Item> items) {}

    /**
     * A question.
     *
     * @param topic what stands above its sub-items; null for a question without
     */
    record Item(@Nullable String topic, List<Field> fields) {}

    /** One place for an answer. */
    record Field(String name, String id, String topic, List<Choice> choices) {}

    record Choice(String value, String label, boolean chosen) {}

    /** What stands in the form: what was recorded, or what was sent and refused. */
    record Entered(Map<String, String> answers, String reason, List<FieldProblem> problems) {
        static Entered recorded(Map<String, Integer> levels) {
            var answers = new HashMap<String, String>();
            levels.forEach((slot, level) -> answers.put(slot, level.toString()));
            return new Entered(answers, "", List.of());
        }
    }

    static List<Wrong> wrong(List<FieldProblem> problems, Wording wording) {
        return problems.stream()
                .map(problem -> new Wrong(
                        problem.field().replaceFirst("^answers\\.", FIELD),
                        switch (wording.language()) {
                            case TH -> problem.messageTh();
                            case EN -> problem.messageEn();
                        }))
                .toList();
    }

    static List<Group> groups(
            Methodology methodology, AnswerSheet sheet, Map<String, String> answers, Wording wording) {
        var groups = new ArrayList<Group>();
        var instrument = methodology.instrumentOf(sheet.survey()).orElseThrow();
        for (var indicator : methodology.indicatorsOf(instrument)) {
            var items = indicator.questions().stream()
                    .map(question -> item(question, answers, wording))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Group(name(indicator, wording), items));
            }
        }
        return groups;
    }

    private static String name(Indicator indicator, Wording wording) {
        return wording.text("response.indicator", Integer.toString(indicator.number()), wording.name(indicator.name()));
    }

    private static Item item(Question question, Map<String, String> answers, Wording wording) {
        var fields = question.slots().stream()
                .map(slot -> field(slot, answers.getOrDefault(slot.id(), ""), wording))
                .toList();
        var single =
                question.slots().size() == 1 && question.slots().getFirst().id().equals(question.id());
        return new Item(single ? null : question.id() + " " + wording.name(question.topic()), fields);
    }

    private static Field field(Slot slot, String answer, Wording wording) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", wording.text("response.not-answered"), answer.isEmpty()));
        for (var option : slot.scale().options()) {
            var level = Integer.toString(option.level());
            choices.add(new Choice(level, level + " " + wording.name(option.label()), level.equals(answer)));
        }
        return new Field(FIELD + slot.id(), slot.id(), wording.name(slot.topic()), choices);
    }
}
