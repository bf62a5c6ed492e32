package org.prongsai.query.past;

/**
 * Assessments that another methodology cannot be held against, for the same reason.
 *
 * @param methodology what they were assessed under
 */
public record Excluded(String methodology, String reasonTh, String reasonEn, int assessments) {
    Excluded and(Excluded more) {
        return new Excluded(methodology, reasonTh, reasonEn, assessments + more.assessments);
    }
}
