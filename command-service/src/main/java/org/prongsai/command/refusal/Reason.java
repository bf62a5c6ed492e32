package org.prongsai.command.refusal;

import java.util.Locale;

/** Why a command is refused, for programs. Names are part of the contract: they become the types of problems. */
public enum Reason {
    /** Something in the request is wrong; the fields say what. */
    INVALID_REQUEST,

    AGENCY_UNKNOWN,
    AGENCY_DIFFERS,

    ASSESSMENT_UNKNOWN,
    ASSESSMENT_DIFFERS,
    ASSESSMENT_CLOSED,
    ASSESSMENT_NOT_CLOSED,
    ASSESSMENT_CERTIFIED,

    METHODOLOGY_UNKNOWN,
    METHODOLOGY_INVALID,
    METHODOLOGY_REVISION_TAKEN,
    METHODOLOGY_REVISION_SKIPPED,

    SURVEY_UNKNOWN,
    SURVEY_CLOSED,

    RESPONSE_UNKNOWN,
    RESPONSE_WITHDRAWN,
    DRY_RUN_TOO_LARGE,

    DELIVERY_UNKNOWN,
    COLUMN_MAP_UNKNOWN,

    FEED_UNKNOWN,
    /** Another run is reading the feed's source. */
    FEED_BUSY,

    ITEM_UNKNOWN,
    INDICATOR_UNKNOWN,

    ACTIVITY_UNKNOWN,
    ACTIVITY_DIFFERS,
    /** Somebody else changed it since whoever asks saw it. */
    ACTIVITY_CHANGED,

    /** Somebody else may do this. */
    NOT_ALLOWED,

    /** There is no signed checkpoint yet that a certification could pin; sending again later may help. */
    LEDGER_BEHIND,

    /** Others kept changing the same thing; sending again may help. */
    CONFLICT;

    /** The word used in problem types and row errors, such as {@code survey-closed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
