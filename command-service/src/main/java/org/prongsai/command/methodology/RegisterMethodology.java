package org.prongsai.command.methodology;

import org.prongsai.engine.methodology.Methodology;

/**
 * Adds a methodology, or a further revision of one.
 *
 * @param reason what was added or mended
 */
public record RegisterMethodology(Methodology methodology, String reason) {}
