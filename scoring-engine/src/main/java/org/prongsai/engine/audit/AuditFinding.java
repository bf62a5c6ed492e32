package org.prongsai.engine.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it should be.
 *
 * @param code what, for programs
 * @param file of the bundle
 * @param position of the event in the log, where it is about one
 * @param figure where in a score sheet, such as {@code indicators[3].score.exact}
 * @param printed what the bundle says
 * @param computed what follows from its events
 */
public record AuditFinding(
        Code code,
        String file,
        @Nullable Long position,
        @Nullable String figure,
        @Nullable String printed,
        @Nullable String computed,
        String messageTh,
        String messageEn) {

    /** What a finding is about. Names are part of the contract. */
    public enum Code {
        /** Not signed by the key that was asked for, or not by the one that it names. */
        SIGNATURE,
        /** Bytes of the container are not those that were signed. */
        CONTAINER,
        /** A file is missing, added, or not the one that was signed. */
        FILE,
        /** Checkpoint and manifest do not speak of the same tree. */
        CHECKPOINT,
        /** The events do not lead to the checkpoint's root. */
        PROOF,
        /** An event is not as one can be, or does not belong here. */
        EVENT,
        /** Events of a stream are missing or twice. */
        SEQUENCE,
        /** A methodology is not the one that was pinned. */
        METHODOLOGY,
        /** An assessment cannot be put together, or is not the one that is named. */
        ASSESSMENT,
        /** A figure is not the one that follows from the events. */
        FIGURE,
        /** An earlier checkpoint is not the beginning of this one. */
        HISTORY
    }
}
