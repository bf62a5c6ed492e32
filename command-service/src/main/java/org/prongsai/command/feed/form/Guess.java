package org.prongsai.command.feed.form;

/**
 * What a column might be: offered to a person, never acted on.
 *
 * @param target as a {@link ColumnMap} takes it
 * @param similarity above 0 to 1
 * @param by {@code text}, {@code id}, {@code number}, {@code look} or {@code order}
 */
public record Guess(String target, double similarity, String by) {}
