package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Outage;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=500",
            "logging.level.com.zaxxer.hikari=off",
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.prongsai=off"
        })
class StoreDownTest extends ServiceTest {
    private static final String RESPONSE = "{\"respondentKey\": \"r\", \"answers\": {\"i1\": 1}}";

    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void asksToComeBackWhileTheDatabaseIsDownAndGoesOnAfterwards() throws SQLException {
        var id = openedAssessment(2566);
        var responses = path(id) + "/surveys/IIT/responses";

        Outage.begin(url);
        var down = rest.post(responses, RESPONSE);
        var streamDown = rest.send("POST", responses, "application/x-ndjson", RESPONSE);
        Outage.end(url);

        assertProblem(down, 503, "store-unavailable");
        assertThat(down.header("Retry-After")).isEqualTo("5");
        assertProblem(streamDown, 503, "store-unavailable");
        assertThat(comingBack(responses).status()).isEqualTo(201);
    }

    /** Sends again for as long as it is told to: on a busy machine, the pool takes a while to find the database again. */
    private Answer comingBack(String responses) {
        var answer = rest.post(responses, RESPONSE);
        for (int again = 1; again < 60 && answer.status() == 503; again++) {
            answer = rest.post(responses, RESPONSE);
        }
        return answer;
    }
}
