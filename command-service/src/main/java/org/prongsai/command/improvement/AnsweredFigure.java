package org.prongsai.command.improvement;

import java.util.Optional;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/**
 * A question or item that a measure answers to, in the rules of its year.
 *
 * @param name such as {@code question:i5}
 * @param indicator the one it belongs to
 */
public record AnsweredFigure(String name, String id, Label topic, Indicator indicator) {

    /** Empty where the rules have no such question or item. */
    public static Optional<AnsweredFigure> find(String name, Methodology methodology) {
        return FigureName.parse(name)
                .filter(figure -> figure.survey() == null)
                .flatMap(figure -> switch (figure.kind()) {
                    case QUESTION -> question(figure.id(), methodology);
                    case ITEM -> item(figure.id(), methodology);
                    case TOTAL, INSTRUMENT, SURVEY, INDICATOR, SUB_INDICATOR, SLOT -> Optional.empty();
                });
    }

    private static Optional<AnsweredFigure> question(String id, Methodology methodology) {
        return methodology.indicators().stream()
                .flatMap(indicator -> indicator.questions().stream()
                        .filter(question -> question.id().equals(id))
                        .map(question -> new AnsweredFigure("question:" + id, id, question.topic(), indicator)))
                .findFirst();
    }

    private static Optional<AnsweredFigure> item(String id, Methodology methodology) {
        return methodology.indicators().stream()
                .flatMap(indicator -> indicator.subIndicators().stream()
                        .flatMap(sub -> sub.items().stream())
                        .filter(item -> item.id().equals(id))
                        .map(item -> new AnsweredFigure("item:" + id, id, item.topic(), indicator)))
                .findFirst();
    }
}
