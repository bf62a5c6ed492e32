package org.prongsai.query.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a question cannot be answered, for programs. Names are part of the contract: they become the types of problems. */
public enum Reason {
    AGENCY_UNKNOWN(HttpStatus.NOT_FOUND),
    ASSESSMENT_UNKNOWN(HttpStatus.NOT_FOUND),

    /** There is such an assessment, but it was opened after the point of the log that was asked for. */
    ASSESSMENT_NOT_YET_OPENED(HttpStatus.NOT_FOUND),
    METHODOLOGY_UNKNOWN(HttpStatus.NOT_FOUND),

    /** No event stands at that position of the log, or none of the assessment that was asked for. */
    EVENT_UNKNOWN(HttpStatus.NOT_FOUND),

    /** The score sheet of the assessment has no such figure. */
    FIGURE_UNKNOWN(HttpStatus.NOT_FOUND),

    /** Nothing was announced or certified, or not by then. */
    RESULT_UNKNOWN(HttpStatus.NOT_FOUND),
    FILE_UNKNOWN(HttpStatus.NOT_FOUND),
    REBUILD_UNKNOWN(HttpStatus.NOT_FOUND),
    VERIFICATION_UNKNOWN(HttpStatus.NOT_FOUND),

    /** No checkpoint of that size was signed. */
    CHECKPOINT_UNKNOWN(HttpStatus.NOT_FOUND),

    /** It has ended, whichever way. */
    REBUILD_ENDED(HttpStatus.CONFLICT),

    /** A parameter cannot be read; the fields say which. */
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST),

    /** A checkpoint that was handed in is not signed by the ledger's key; the field says how it fails. */
    CHECKPOINT_NOT_SIGNED(HttpStatus.UNPROCESSABLE_CONTENT),

    /** The answers were given on a form that the other methodology does not have. */
    FORM_DIFFERS(HttpStatus.UNPROCESSABLE_CONTENT),

    /** What was asked for is in the log and not yet at hand; it will be soon. */
    NOT_YET_AT_HAND(HttpStatus.SERVICE_UNAVAILABLE),

    /** What was asked for has to be signed, and another process has the key. */
    SIGNED_ELSEWHERE(HttpStatus.SERVICE_UNAVAILABLE),

    /** As many bundles are being made as this process makes at once. */
    BUNDLES_TOO_MANY(HttpStatus.SERVICE_UNAVAILABLE),

    /** As many clients listen as this process serves. */
    LISTENERS_TOO_MANY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Reason(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The word used in problem types, such as {@code form-differs}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
