package org.prongsai.engine.methodology;

import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;

/**
 * A part of an instrument that is collected as a survey of its own.
 *
 * @param weight share of the instrument, above 0 to 1; an instrument's parts sum to 1
 * @param who who answers
 */
public record SurveyPart(SurveyCode survey, Rational weight, Label who, Provenance provenance) {}
