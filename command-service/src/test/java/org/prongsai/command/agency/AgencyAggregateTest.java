package org.prongsai.command.agency;

import static org.prongsai.command.testing.Samples.AGENCY;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.event.AgencyRegistered;

class AgencyAggregateTest {
    private final FixtureConfiguration<AgencyAggregate> agency = new AggregateTestFixture<>(AgencyAggregate.class);
    private static final AgencyRegistered EVENT =
            new AgencyRegistered(AGENCY, "อบต.บางรัก", null, "อบต.", "ตรัง", null);
    private static final RegisterAgency COMMAND = new RegisterAgency(AGENCY, "อบต.บางรัก", null, "อบต.", "ตรัง", null);

    @Test
    void recordsARegistrationAndSaysThatItIsNew() {
        agency.givenNoPriorActivity().when(COMMAND).expectEvents(EVENT).expectResultMessagePayload(Outcome.CREATED);
    }

    @Test
    void recordsNothingTheSecondTime() {
        agency.given(EVENT).when(COMMAND).expectNoEvents().expectResultMessagePayload(Outcome.UNCHANGED);
    }

    @Test
    void passesARefusalOn() {
        agency.given(EVENT)
                .when(new RegisterAgency(AGENCY, "อบต.อื่น", null, "อบต.", "ตรัง", null))
                .expectException(CommandRejected.class)
                .expectNoEvents();
    }
}
