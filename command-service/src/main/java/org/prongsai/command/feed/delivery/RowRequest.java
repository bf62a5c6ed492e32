package org.prongsai.command.feed.delivery;

/** What a row asks for that is no response. Its delivery's {@link RequestRecorder} knows what it means. */
public interface RowRequest {}
