package org.prongsai.query.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.engine.score.SlotScore;
import org.prongsai.query.figure.Figures;
import org.prongsai.query.privacy.AnswerGate.Hidden;
import org.prongsai.query.privacy.QuestionGate;

/**
 * A question as the API shows it, as far as answers of single people may be told.
 *
 * @param score null where nobody answered, or it is hidden
 * @param exact null also where counts could be told from it and may not be
 * @param hidden why something of it is not shown: {@code few-respondents} or {@code staff-survey-open}; null where all of it is
 */
record QuestionJson(
        String id,
        String survey,
        String topicTh,
        String topicEn,
        @Nullable BigDecimal score,
        @Nullable String exact,
        int n,
        Confidence confidence,
        List<SlotJson> slots,
        @Nullable String hidden) {

    /**
     * A place for one answer.
     *
     * @param levels how often each was answered; empty where that is hidden
     * @param hidden as that of the question
     */
    record SlotJson(
            String id,
            String topicTh,
            String topicEn,
            String scale,
            boolean reversed,
            int n,
            @Nullable BigDecimal score,
            @Nullable String exact,
            List<LevelJson> levels,
            @Nullable String hidden) {

        private static SlotJson of(SlotScore slot, QuestionScore question, QuestionGate gate, int decimals) {
            var rules = slot.slot();
            var counts = gate.hidesCounts(question);
            var value = slot.score().value();
            return new SlotJson(
                    rules.id(),
                    rules.topic().th(),
                    rules.topic().en(),
                    rules.scale().id(),
                    rules.reversed(),
                    slot.n(),
                    Figures.rounded(shown(value, gate.hidesSlots(question)), decimals),
                    Figures.exact(shown(value, counts)),
                    counts.isPresent() ? List.of() : levels(slot),
                    word(counts));
        }

        private static List<LevelJson> levels(SlotScore slot) {
            return slot.slot().scale().options().stream()
                    .map(option -> new LevelJson(
                            option.level(),
                            option.label().th(),
                            option.label().en(),
                            Figures.plain(slot.slot().value(option.level())),
                            slot.counts().get(option.level() - 1)))
                    .toList();
        }
    }

    /**
     * How often one level was answered.
     *
     * @param value what the answer is worth here, 0 to 100; a reversed question is already turned round
     */
    record LevelJson(int level, String th, String en, BigDecimal value, int count) {}

    /** The questions of one survey in one indicator. */
    static List<QuestionJson> of(IndicatorScore.Part part, ScoredAssessment scored) {
        var methodology = scored.sheet().methodology();
        var gate = new QuestionGate(scored.state(), methodology, part);
        return part.questions().stream()
                .map(question -> of(question, gate, methodology.decimals()))
                .toList();
    }

    private static QuestionJson of(QuestionScore question, QuestionGate gate, int decimals) {
        var rules = question.question();
        var value = question.score().value();
        return new QuestionJson(
                rules.id(),
                question.survey().value(),
                rules.topic().th(),
                rules.topic().en(),
                Figures.rounded(shown(value, gate.hidesQuestions()), decimals),
                Figures.exact(shown(value, gate.hidesFractions())),
                question.n(),
                rules.provenance().confidence(),
                question.slots().stream()
                        .map(slot -> SlotJson.of(slot, question, gate, decimals))
                        .toList(),
                word(gate.hidesFractions()));
    }

    private static @Nullable Rational shown(@Nullable Rational value, Optional<Hidden> hidden) {
        return hidden.isPresent() ? null : value;
    }

    private static @Nullable String word(Optional<Hidden> hidden) {
        return hidden.map(Hidden::word).orElse(null);
    }
}
