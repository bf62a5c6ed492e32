package org.prongsai.command.feed.delivery;

/**
 * Records a row that came alone, and the suggestion in it, in one transaction. No receipt tells of it. The answer is a
 * {@link org.prongsai.command.survey.SubmissionOutcome}.
 */
public record TakeRow(DeliveryRow.Entry row) {}
