package org.prongsai.engine.problem;

/**
 * One wrong field of a request.
 *
 * @param field where it is, such as {@code answers.i99}
 * @param code stable word for programs, such as {@code answer-unknown-question}
 * @param messageTh what is wrong and how to mend it, in Thai
 * @param messageEn the same in English
 */
public record FieldProblem(String field, String code, String messageTh, String messageEn) {}
