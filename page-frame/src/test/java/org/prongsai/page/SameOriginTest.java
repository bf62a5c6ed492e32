package org.prongsai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginTest {
    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void takesChangesFromItsOwnPagesOnly(String method) throws Exception {
        assertThat(status(method, Map.of(SITE, "same-origin"))).isEqualTo(200);
        assertThat(status(method, Map.of(SITE, "none"))).isEqualTo(200);
        for (var other : List.of("cross-site", "same-site", "", "Same-Origin")) {
            assertThat(status(method, Map.of(SITE, other))).as(other).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsEveryoneRead(String method) throws Exception {
        assertThat(status(method, Map.of(SITE, "cross-site", ORIGIN, "https://elsewhere.example")))
                .isEqualTo(200);
    }

    @Test
    void believesTheSiteBeforeTheOrigin() throws Exception {
        assertThat(status("POST", Map.of(SITE, "cross-site", ORIGIN, "http://ita.example:8080")))
                .isEqualTo(403);
        assertThat(status("POST", Map.of(SITE, "same-origin", ORIGIN, "null"))).isEqualTo(200);
    }

    @Test
    void goesByTheOriginWhereABrowserTellsNothingElse() throws Exception {
        assertThat(status("POST", Map.of(ORIGIN, "http://ita.example:8080"))).isEqualTo(200);
        assertThat(status("POST", Map.of(ORIGIN, "https://ITA.example:8080"))).isEqualTo(200);
        for (var other : List.of(
                "http://ita.example",
                "http://ita.example:8081",
                "http://ita.example:8080.elsewhere.example",
                "http://elsewhere.example",
                "null",
                "not an origin")) {
            assertThat(status("POST", Map.of(ORIGIN, other))).as(other).isEqualTo(403);
        }
    }

    @Test
    void leavesProgramsThatAreNoBrowsersAlone() throws Exception {
        assertThat(status("POST", Map.of())).isEqualTo(200);
    }

    private static int status(String method, Map<String, String> headers) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/v1/assessments/x-2566/close");
        request.addHeader("Host", "ita.example:8080");
        headers.forEach(request::addHeader);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new SameOrigin().doFilter(request, response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(response.getStatus() == 403);
        return response.getStatus();
    }
}
