package org.prongsai.query.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.question.SurveyAnswers;

/**
 * How every question was answered and every checklist item was judged, ready to print.
 *
 * @param orders in which questions can be shown
 * @param body null where the assessment was not open then
 */
record QuestionsPage(
        HistoryOpening opening,
        AgencySections sections,
        List<Order> orders,
        @Nullable Body body) {

    /** An order to choose. */
    record Order(String words, String href, boolean current) {}

    /** @param checklists one for each instrument that is a checklist */
    record Body(List<SurveySection> surveys, List<ChecklistSection> checklists) {}

    static QuestionsPage of(HistoryData.Scored read, QuestionOrder order, Wording wording) {
        var known = read.known();
        var address = new HistoryAddress(known.assessment(), known.moment().asked());
        var chosen = new LinkedHashMap<String, String>();
        chosen.put(QuestionOrder.NAME, order.word());
        var opening = HistoryOpening.of(
                known.agency(), known.assessment(), known.moment(), "/" + QuestionsPages.PATH, chosen, wording);
        var orders = Arrays.stream(QuestionOrder.values())
                .map(one -> new Order(
                        wording.text(one.messageKey()),
                        address.href("/" + QuestionsPages.PATH, Map.of(QuestionOrder.NAME, one.word())),
                        one == order))
                .toList();
        var scored = read.scored();
        if (scored == null) {
            return new QuestionsPage(opening, opening.sections(), orders, null);
        }
        var surveys = SurveyAnswers.of(scored).stream()
                .map(survey -> SurveySection.of(survey, scored.sheet(), order, address, wording))
                .toList();
        var checklists = scored.sheet().instruments().stream()
                .filter(instrument -> instrument.instrument().isChecklist())
                .map(instrument -> ChecklistSection.of(instrument, scored.sheet(), address, wording))
                .toList();
        return new QuestionsPage(opening, opening.sections(), orders, new Body(surveys, checklists));
    }
}
