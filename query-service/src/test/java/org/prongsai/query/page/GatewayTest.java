package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.page.Gateway;
import org.prongsai.query.testing.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@QueryTest
class GatewayTest {

    @Test
    void reachesWhateverThisServiceLetsBeRead(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        assertThat(Gateway.readable(mapping, "org.prongsai.query"))
                .contains("/", "/agencies/x")
                .noneMatch(Gateway.configured()::sendsToCommandService);
    }

    @Test
    void reachesWhateverChangesSomethingHere(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        assertThat(Gateway.changeable(mapping, "org.prongsai.query"))
                .contains(
                        "/rebuilds",
                        "/rebuilds/x/cancel",
                        "/api/v1/rebuilds",
                        "/api/v1/tape/checks",
                        "/ledger/verifications",
                        "/api/v1/ledger/verifications")
                .allMatch(Gateway.configured()::sendsChangesToQueryService);
    }
}
