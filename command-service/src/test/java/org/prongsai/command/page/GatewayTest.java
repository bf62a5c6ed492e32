package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.page.Gateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class GatewayTest extends ServiceTest {

    @Test
    void reachesWhateverThisServiceLetsBeRead(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        assertThat(Gateway.readable(mapping, "org.prongsai.command"))
                .contains(
                        "/assessments/x/surveys/x/responses/x",
                        "/deliveries/x",
                        "/deliveries/new",
                        "/deliveries/x/columns",
                        "/api/v1/deliveries/x",
                        "/api/v1/column-maps/x",
                        "/api/v1/methodologies/x/template.xlsx",
                        "/api/v1/methodologies/x/checklist.xlsx")
                .allMatch(Gateway.configured()::sendsToCommandService);
    }

    @Test
    void reachesWhateverChangesSomethingHere(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        assertThat(Gateway.changeable(mapping, "org.prongsai.command"))
                .contains("/api/v1/agencies", "/api/v1/survey-responses")
                .noneMatch(Gateway.configured()::sendsChangesToQueryService);
    }
}
