package org.prongsai.query.figure;

import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.methodology.Label;

/** Figures by kind, number and what they are about. */
public final class FigureLabels {
    private FigureLabels() {}

    /** Such as {@code ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล}. */
    public static Label of(Figure figure) {
        var name = figure.name();
        var about = figure.label();
        var survey = name.survey();
        var shown = brief(figure);
        return switch (name.kind()) {
            case TOTAL -> shown;
            case INSTRUMENT, SURVEY, INDICATOR, SUB_INDICATOR, QUESTION, SLOT, ITEM ->
                new Label(
                        shown.th() + " " + about.th() + (survey == null ? "" : " (" + survey + ")"),
                        shown.en() + " " + about.en() + (survey == null ? "" : " (" + survey + ")"));
        };
    }

    /** Such as {@code ตัวชี้วัดที่ 9}. */
    public static Label brief(Figure figure) {
        var id = figure.name().id();
        return switch (figure.name().kind()) {
            case TOTAL -> new Label("คะแนนรวม", "Total");
            case INSTRUMENT, SURVEY -> new Label(id, id);
            case INDICATOR -> new Label("ตัวชี้วัดที่ " + id, "Indicator " + id);
            case SUB_INDICATOR -> new Label("ตัวชี้วัดย่อยที่ " + id, "Sub-indicator " + id);
            case QUESTION -> new Label("ข้อคำถาม " + id, "Question " + id);
            case SLOT -> new Label("ข้อย่อย " + id, "Sub-item " + id);
            case ITEM -> new Label("ข้อตรวจ " + id, "Item " + id);
        };
    }
}
