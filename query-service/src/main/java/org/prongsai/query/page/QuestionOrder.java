package org.prongsai.query.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.question.QuestionAnswers;

/** In which order questions are shown. */
enum QuestionOrder {
    /** The lowest score first; those without one last. */
    WEAKEST,
    /** As they stand in the form. */
    FORM;

    /** The parameter's name in requests. */
    static final String NAME = "sort";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String messageKey() {
        return "questions.order-" + word();
    }

    /**
     * What was asked for; the weakest first where nothing was.
     *
     * @throws QuestionRefused where it is no order
     */
    static QuestionOrder read(String written) {
        if (written.isBlank()) {
            return WEAKEST;
        }
        return Arrays.stream(values())
                .filter(order -> order.word().equals(written.strip()))
                .findFirst()
                .orElseThrow(() -> QuestionRefused.parameter(
                        NAME, "not-a-choice", "sort ต้องเป็น weakest หรือ form", "sort is weakest or form"));
    }

    List<QuestionAnswers> ordered(List<QuestionAnswers> inForm) {
        return switch (this) {
            case FORM -> inForm;
            case WEAKEST ->
                inForm.stream()
                        .sorted((one, other) -> lowestFirst(one.value(), other.value()))
                        .toList();
        };
    }

    private static int lowestFirst(@Nullable Rational one, @Nullable Rational other) {
        return one == null || other == null ? Boolean.compare(one == null, other == null) : one.compareTo(other);
    }
}
