package org.prongsai.command.feed.form;

import java.util.List;

/**
 * One column of a form.
 *
 * @param index from 0
 * @param name its header, unique: later ones of several equal headers end in {@code (2)}, {@code (3)}, ...
 * @param guesses for columns that nobody understands, best first
 */
public record Column(int index, String name, ColumnRole role, List<Guess> guesses) {
    public Column {
        guesses = List.copyOf(guesses);
    }

    public Column(int index, String name, ColumnRole role) {
        this(index, name, role, List.of());
    }
}
