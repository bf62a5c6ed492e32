package org.prongsai.query.page;

import org.prongsai.engine.explanation.Figure;
import org.prongsai.page.Wording;
import org.prongsai.query.figure.FigureLabels;

/** Figures named in few words, for lists and tables. */
final class FigureWords {
    private FigureWords() {}

    /** Such as {@code ข้อคำถาม e1 (EIT-1)}. */
    static String brief(Figure figure, Wording wording) {
        var survey = figure.name().survey();
        return wording.name(FigureLabels.brief(figure)) + (survey == null ? "" : " (" + survey + ")");
    }

    /** Such as {@code O12} or {@code e1 (EIT-1)}. */
    static String id(Figure figure) {
        var survey = figure.name().survey();
        return figure.name().id() + (survey == null ? "" : " (" + survey + ")");
    }
}
