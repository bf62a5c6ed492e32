package org.prongsai.engine.forensics;

/**
 * One of the figures that can be published.
 *
 * @param code {@code total}, an instrument's or survey's code, an indicator's number, or a question's or item's id
 */
public record Figure(Depth depth, String code) {
    public static final Figure TOTAL = new Figure(Depth.TOTAL, "total");

    /** How deep it stands on the sheet. */
    public enum Depth {
        TOTAL,
        INSTRUMENT,
        /** One survey of an instrument that has several. */
        SURVEY,
        INDICATOR,
        /** A question or a checklist item. */
        ITEM
    }

    static Figure instrument(String code) {
        return new Figure(Depth.INSTRUMENT, code);
    }

    static Figure indicator(int number) {
        return new Figure(Depth.INDICATOR, Integer.toString(number));
    }
}
