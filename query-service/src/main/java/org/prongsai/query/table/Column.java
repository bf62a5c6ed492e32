package org.prongsai.query.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;

/**
 * One column of a table in a file: its name, what it means, and what it holds of a row.
 *
 * @param name in the files' first rows
 * @param title what it is, in a few words
 * @param value a text, a whole number or a decimal as the kind says; null for an empty cell
 */
public record Column<R>(String name, Label title, Kind kind, Function<R, @Nullable Object> value) {

    /** What its cells hold, in the words of CSVW. */
    public enum Kind {
        TEXT("string"),
        ADDRESS("anyURI"),
        INTEGER("integer"),
        DECIMAL("decimal");

        private final String datatype;

        Kind(String datatype) {
            this.datatype = datatype;
        }

        public String datatype() {
            return datatype;
        }
    }

    public static <R> Column<R> text(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.TEXT, value);
    }

    public static <R> Column<R> integer(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.INTEGER, value);
    }

    public static <R> Column<R> decimal(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.DECIMAL, value);
    }

    public static <R> Column<R> address(String name, String th, String en, Function<R, @Nullable Object> value) {
        return new Column<>(name, new Label(th, en), Kind.ADDRESS, value);
    }
}
