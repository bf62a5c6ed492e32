package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.question.QuestionAnswers;
import org.prongsai.query.question.SlotAnswers;
import org.prongsai.query.question.SurveyAnswers;

/**
 * One survey as a heat map: a line for each question and sub-item, a column for what options are worth.
 *
 * @param score of the survey; null where there is none
 * @param notes how many answered, and what to keep in mind
 * @param worths what the columns are worth, the least first
 * @param scales what the options of each scale are called, the least worth first
 * @param blocks of lines; none where there is nothing to show
 */
record SurveySection(
        String code,
        String name,
        String who,
        @Nullable String score,
        List<String> notes,
        List<String> worths,
        List<String> scales,
        List<Block> blocks) {

    /**
     * Lines under one heading.
     *
     * @param heading the indicator; null where lines of several are mixed
     */
    record Block(@Nullable Heading heading, List<Line> lines) {}

    /** An indicator as this survey answered it. */
    record Heading(String name, @Nullable String score, String href) {}

    /**
     * A question or a sub-item.
     *
     * @param indicator as short as can be; null below its heading and on sub-items
     * @param sub whether it is a sub-item
     * @param href where its score is explained
     * @param n how many answered; null where that may not be shown
     * @param cells one for each column; empty on a question that has sub-items, and where answers are not shown
     * @param told in place of the cells; null where there are some
     */
    record Line(
            String id,
            String topic,
            @Nullable String indicator,
            boolean sub,
            boolean reversed,
            String href,
            @Nullable String score,
            @Nullable String margin,
            @Nullable String n,
            List<Cell> cells,
            @Nullable String told) {}

    /**
     * A share of the answers.
     *
     * @param share in per cent; null where there is no such option
     * @param words which option, and how many chose it
     * @param heat the style that stands for it
     */
    record Cell(@Nullable String share, String words, String heat) {
        static final Cell NO_OPTION = new Cell(null, "", "heat");
    }

    private static final Rational HUNDRED = Rational.of(100);
    private static final Rational HALF = Rational.of(50);
    private static final int SHARE_DECIMALS = 1;

    static SurveySection of(
            SurveyAnswers answers, ScoreSheet sheet, QuestionOrder order, HistoryAddress address, Wording wording) {
        return new Builder(answers, sheet, order, address, wording).section();
    }

    private record Builder(
            SurveyAnswers answers, ScoreSheet sheet, QuestionOrder order, HistoryAddress address, Wording wording) {

        SurveySection section() {
            boolean anything = answers.questions().stream()
                            .anyMatch(question -> question.score().n() > 0)
                    || answers.questions().stream().anyMatch(question -> question.value() != null);
            return new SurveySection(
                    code(),
                    wording.name(answers.instrument().name()),
                    wording.name(answers.part().who()),
                    score(answers.score().score().value()),
                    new SurveyNotes(answers, sheet, wording).notes(),
                    answers.worths().stream().map(Figures::limit).toList(),
                    anything ? scales() : List.of(),
                    anything ? blocks() : List.of());
        }

        private List<String> scales() {
            var scales = new LinkedHashMap<String, Scale>();
            answers.questions().stream()
                    .flatMap(question -> question.slots().stream())
                    .map(slot -> slot.score().slot().scale())
                    .forEach(scale -> scales.putIfAbsent(scale.id(), scale));
            return scales.values().stream().map(this::scale).toList();
        }

        private String scale(Scale scale) {
            return wording.list(scale.options().stream()
                    .map(option -> wording.text(
                            "questions.option", wording.name(option.label()), Figures.limit(option.value())))
                    .toList());
        }

        private List<Block> blocks() {
            return switch (order) {
                case WEAKEST ->
                    List.of(new Block(
                            null,
                            order.ordered(answers.questions()).stream()
                                    .flatMap(question -> lines(
                                            question,
                                            wording.text(
                                                    "questions.indicator",
                                                    Integer.toString(
                                                            question.indicator().number())))
                                            .stream())
                                    .toList()));
                case FORM -> {
                    var byIndicator = new LinkedHashMap<Indicator, List<Line>>();
                    answers.questions()
                            .forEach(question -> byIndicator
                                    .computeIfAbsent(question.indicator(), _ -> new ArrayList<>())
                                    .addAll(lines(question, null)));
                    yield byIndicator.entrySet().stream()
                            .map(entry -> new Block(heading(entry.getKey()), entry.getValue()))
                            .toList();
                }
            };
        }

        private Heading heading(Indicator indicator) {
            var score = sheet.indicator(indicator.number()).stream()
                    .flatMap(one -> one.parts().stream())
                    .filter(part -> part.survey().equals(answers.part().survey()))
                    .findFirst()
                    .map(part -> score(part.score().value()))
                    .orElse(null);
            return new Heading(
                    indicator.number() + "  " + wording.name(indicator.name()),
                    score,
                    address.explain("indicator:" + indicator.number()));
        }

        private List<Line> lines(QuestionAnswers question, @Nullable String indicator) {
            var lines = new ArrayList<Line>();
            if (!question.hasSubItems()) {
                lines.add(line(question, question.slots().getFirst(), indicator, false));
                return lines;
            }
            var asked = question.score().question();
            lines.add(new Line(
                    asked.id(),
                    wording.name(asked.topic()),
                    indicator,
                    false,
                    false,
                    href("question", asked.id()),
                    score(question.value()),
                    margin(question.margin()),
                    n(question, question.score().n()),
                    List.of(),
                    wording.text(
                            "questions.sub-items",
                            Integer.toString(question.slots().size()))));
            question.slots().forEach(slot -> lines.add(line(question, slot, null, true)));
            return lines;
        }

        private Line line(QuestionAnswers question, SlotAnswers answered, @Nullable String indicator, boolean sub) {
            var slot = answered.score().slot();
            var hidden = question.hidden();
            var cells = cells(answered);
            return new Line(
                    slot.id(),
                    wording.name(slot.topic()),
                    indicator,
                    sub,
                    slot.reversed(),
                    href(sub ? "slot" : "question", slot.id()),
                    score(question.value(answered)),
                    margin(answered.margin()),
                    n(question, answered.score().n()),
                    cells,
                    hidden != null ? hidden(hidden) : cells.isEmpty() ? wording.text("questions.no-answers") : null);
        }

        /** In full where it is the indicator's; what holds for the whole survey stands in its notes. */
        private String hidden(Hidden hidden) {
            return switch (hidden) {
                case FEW_RESPONDENTS -> wording.name(hidden.label());
                case STAFF_SURVEY_OPEN -> wording.text("questions.hidden");
            };
        }

        private List<Cell> cells(SlotAnswers answered) {
            return answered.shares().isEmpty()
                    ? List.of()
                    : answers.worths().stream()
                            .map(worth -> cell(answered.worth(worth)))
                            .toList();
        }

        private Cell cell(SlotAnswers.@Nullable Share share) {
            if (share == null) {
                return Cell.NO_OPTION;
            }
            var percent = share.share().times(HUNDRED);
            return new Cell(
                    String.valueOf(Figures.score(percent, SHARE_DECIMALS)),
                    wording.text("questions.chose", wording.name(share.option()), wording.count(share.count())),
                    heat(share.worth(), percent));
        }

        /** Two hues by what the option is worth, four steps by how many chose it. */
        private static String heat(Rational worth, Rational percent) {
            if (percent.signum() == 0) {
                return "heat";
            }
            int step = 1;
            for (int limit : List.of(10, 25, 50)) {
                step += percent.compareTo(Rational.of(limit)) > 0 ? 1 : 0;
            }
            return "heat %s-%d".formatted(worth.compareTo(HALF) < 0 ? "bad" : "good", step);
        }

        private @Nullable String n(QuestionAnswers question, int n) {
            return question.value() == null && question.hidden() != null ? null : wording.count(n);
        }

        private @Nullable String score(@Nullable Rational score) {
            return Figures.score(score, sheet.methodology().decimals());
        }

        private static @Nullable String margin(OptionalDouble margin) {
            return margin.isEmpty() ? null : Figures.margin(margin.getAsDouble());
        }

        /** Which of several surveys is meant has to be said. */
        private String href(String kind, String id) {
            var single = answers.instrument().parts().size() == 1;
            return address.explain(kind + ":" + id + (single ? "" : "@" + code()));
        }

        private String code() {
            return answers.part().survey().value();
        }
    }
}
