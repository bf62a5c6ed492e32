package org.prongsai.command.feed.table;

/**
 * Something the sender should know of, though nothing is refused for it.
 *
 * @param code stable word for programs, such as {@code encoding-guessed}
 */
public record Notice(String code, String messageTh, String messageEn) {}
