package org.prongsai.command.suggestion;

import java.time.LocalDate;
import org.prongsai.engine.id.ResponseId;

/**
 * What a respondent wrote.
 *
 * @param receivedOn in Thailand
 */
public record Suggestion(ResponseId responseId, String words, LocalDate receivedOn) {}
