package org.prongsai.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * What has to stay in order: an agency's registration and all its assessments, since rows of the ranking carry the agency's
 * name. Told from the name of the stream, so that even an event that cannot be read has its place.
 */
final class ByAgency implements SequencingPolicy<EventMessage<?>> {
    private static final String AGENCY = "agency:";

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? agency(domain.getAggregateIdentifier()) : "";
    }

    /** {@code agency:x}, {@code x-2566} and {@code x-2566/IIT/...} are all {@code x}. */
    static String agency(String stream) {
        if (stream.startsWith(AGENCY)) {
            return stream.substring(AGENCY.length());
        }
        var slash = stream.indexOf('/');
        var assessment = slash < 0 ? stream : stream.substring(0, slash);
        var hyphen = assessment.lastIndexOf('-');
        return hyphen < 0 ? assessment : assessment.substring(0, hyphen);
    }
}
