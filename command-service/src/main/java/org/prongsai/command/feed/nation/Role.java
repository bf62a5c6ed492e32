package org.prongsai.command.feed.nation;

/** What a column is for. */
sealed interface Role {

    record Named(Field field) implements Role {}

    /** Of one checklist item or question, such as {@code O1}. */
    record OfItem(String item, Part part) implements Role {}

    /** The score of an instrument or of a part of one, such as {@code EIT-1}. */
    record Instrument(String code) implements Role {}

    /** The score of an indicator. */
    record Indicator(int number) implements Role {}

    /** Known, and not needed. */
    record Ignored() implements Role {}

    /**
     * Left out because it may say who somebody is, never looked at again.
     *
     * @param kind stable word for what it holds, such as {@code phone}
     */
    record Dropped(String kind) implements Role {}

    /** Nobody understands it; it is passed over, and the receipt says so. */
    record Unknown() implements Role {}

    /** What a column says of an item. */
    enum Part {
        VERDICT,
        EVIDENCE,
        NOTE,
        SCORE
    }

    /** Whether its cells are read, and given back with refused rows. */
    default boolean isUsed() {
        return switch (this) {
            case Named _, OfItem _, Instrument _, Indicator _ -> true;
            case Ignored _, Dropped _, Unknown _ -> false;
        };
    }
}
