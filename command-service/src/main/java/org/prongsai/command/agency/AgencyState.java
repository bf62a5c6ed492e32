package org.prongsai.command.agency;

import org.prongsai.engine.event.AgencyRegistered;

/** What is known of one agency when a command arrives. */
sealed interface AgencyState {

    /** Nobody has registered it. */
    record Missing() implements AgencyState {}

    record Registered(AgencyRegistered facts) implements AgencyState {}

    default AgencyState apply(AgencyRegistered event) {
        return switch (this) {
            case Missing() -> new Registered(event);
            case Registered _ ->
                throw new IllegalStateException("%s is registered twice: %s".formatted(event.agencyId(), event));
        };
    }
}
