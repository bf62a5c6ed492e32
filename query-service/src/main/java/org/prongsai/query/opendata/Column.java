package org.prongsai.query.opendata;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;

/**
 * One column of a table of open data: its name, what it means, and what it holds of a row.
 *
 * @param name in the files' first rows; never changed once published
 * @param title what it is, in a few words
 * @param value a text, a whole number or a decimal as the kind says; null for an empty cell
 */
record Column<R>(String name, Label title, Kind kind, Function<R, @Nullable Object> value) {

    /** What its cells hold, in the words of CSVW. */
    enum Kind {
        TEXT("string"),
        ADDRESS("anyURI"),
        INTEGER("integer"),
        DECIMAL("decimal");

        private final String datatype;

        Kind(String datatype) {
            this.datatype = datatype;
        }

        String datatype() {
            return datatype;
        }
    }

    static <R> Column<R> text(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.TEXT, value);
    }

    static <R> Column<R> integer(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.INTEGER, value);
    }

    static <R> Column<R> decimal(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.DECIMAL, value);
    }

    static <R> Column<R> address(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.ADDRESS, value);
    }
}
