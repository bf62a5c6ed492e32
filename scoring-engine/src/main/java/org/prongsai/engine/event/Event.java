package org.prongsai.engine.event;

/**
 * Something that happened and is recorded for good. The closed set of everything the log can hold.
 *
 * <p>An event carries what was decided and checks its shape only. It never carries a secret or a person's identity.
 */
public sealed interface Event permits AgencyRegistered, AssessmentScoped, MethodologyRegistered {

    /** The stream the event belongs to; see {@link Streams}. */
    String stream();
}
