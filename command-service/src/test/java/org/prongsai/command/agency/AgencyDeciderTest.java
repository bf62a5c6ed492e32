package org.prongsai.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.command.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.testing.Samples;
import org.prongsai.engine.event.AgencyRegistered;

class AgencyDeciderTest {
    private static final RegisterAgency COMMAND =
            new RegisterAgency(Samples.AGENCY, "อบต.บางรัก", null, "อบต.", "ตรัง", "เมืองตรัง");
    private static final AgencyRegistered EVENT =
            new AgencyRegistered(Samples.AGENCY, "อบต.บางรัก", null, "อบต.", "ตรัง", "เมืองตรัง");
    private static final AgencyState MISSING = new AgencyState.Missing();

    @Test
    void registersAnAgencyThatIsNotKnown() {
        assertThat(AgencyDecider.decide(MISSING, COMMAND)).containsExactly(EVENT);
    }

    @Test
    void takesTheSameDataAgainForNoNews() {
        assertThat(AgencyDecider.decide(MISSING.apply(EVENT), COMMAND)).isEmpty();
    }

    @Test
    void refusesOtherDataForAKnownAgency() {
        var moved = new RegisterAgency(Samples.AGENCY, "อบต.บางรัก", null, "อบต.", "ตรัง", "กันตัง");

        assertRefused(() -> AgencyDecider.decide(MISSING.apply(EVENT), moved), Reason.AGENCY_DIFFERS);
    }

    @Test
    void failsOnALogThatRegistersTwice() {
        assertThatThrownBy(() -> MISSING.apply(EVENT).apply(EVENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("bang-rak is registered twice");
    }
}
