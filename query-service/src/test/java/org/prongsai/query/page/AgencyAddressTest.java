package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;

class AgencyAddressTest {
    private static final AgencyId AGENCY = new AgencyId("mueang-phai");
    private static final YearChoice BOTH = new YearChoice(new FiscalYear(2566), new FiscalYear(2565));

    @Test
    void keepsWhatWasChosenWhenOneThingChanges() {
        var address = new AgencyAddress(AGENCY, BOTH, "2026-11-23T07:05:09+07:00");

        assertThat(address.in(Language.EN))
                .isEqualTo("/agencies/mueang-phai?year=2566&from=2565&asOf=2026-11-23T07%3A05%3A09%2B07%3A00&lang=en");
        assertThat(address.now()).isEqualTo("/agencies/mueang-phai?year=2566&from=2565");
        assertThat(address.asOf(22)).isEqualTo("/agencies/mueang-phai?year=2566&from=2565&asOf=22");
    }

    @Test
    void leavesOutWhatIsNotChosen() {
        var address = new AgencyAddress(AGENCY, new YearChoice(new FiscalYear(2566), null), null);

        assertThat(address.in(Language.TH)).isEqualTo("/agencies/mueang-phai?year=2566&lang=th");
    }
}
