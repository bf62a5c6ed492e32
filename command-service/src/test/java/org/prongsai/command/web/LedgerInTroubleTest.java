package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.web.Problems.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.ledger.LedgerFollower;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** The ledger stands beside the write path: what ails it holds up certifying and nothing else. */
@TestPropertySource(properties = {"prongsai.ledger.patience=2s", "logging.level.org.prongsai.log.ledger=off"})
class LedgerInTroubleTest extends ServiceTest {
    private static final int RESPONSES = 7;

    @Autowired
    private LedgerFollower follower;

    @Value("${prongsai.ledger.directory}")
    private Path directory;

    @Test
    void recordsWhileTheTreeCannotBeWrittenAndCertifiesWhenItCan() {
        var id = openedAssessment(2566);

        jdbc.execute("alter table ledger.tile rename to tile_away");
        acceptsResponses(id);
        var certified = rest.post(path(id) + "/certify", "");
        var failure = follower.failure();
        jdbc.execute("alter table ledger.tile_away rename to tile");

        assertProblem(certified, 503, "ledger-behind");
        assertThat(failure).isPresent();
        assertCertifies(id);
    }

    @Test
    void recordsWhileTheDirectoryOfTheKeyIsAwayAndCertifiesWhenItIsBack() throws IOException {
        var id = openedAssessment(2566);
        assertThat(follower.covering(log.lastPosition(id)).size()).isPositive(); // Its key is in memory by now.
        var away = directory.resolveSibling(directory.getFileName() + "-away");

        Files.move(directory, away);
        acceptsResponses(id);
        var certified = rest.post(path(id) + "/certify", "");
        Files.move(away, directory);

        assertProblem(certified, 503, "ledger-behind");
        assertThat(certified.json().path("detail").asString())
                .isEqualTo(
                        "not certified: the ledger has no signed checkpoint of this assessment yet (nothing can be signed"
                                + " for now: the checkpoint could not be written beside the ledger's key); try again in a"
                                + " moment");
        assertCertifies(id);
    }

    /** Closes the assessment, too. */
    private void acceptsResponses(AssessmentId id) {
        var before = names(id).size();
        for (int number = 1; number <= RESPONSES; number++) {
            var answer = rest.post(path(id) + "/surveys/IIT/responses", """
                    {"respondentKey": "r%d", "answers": {"i1": 1}}""".formatted(number));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        assertThat(names(id).subList(before, before + RESPONSES))
                .isEqualTo(Collections.nCopies(RESPONSES, "SurveyResponseRecorded"));
        assertThat(rest.post(path(id) + "/close", "").status()).isEqualTo(200);
    }

    private void assertCertifies(AssessmentId id) {
        assertThat(rest.post(path(id) + "/certify", "").status()).isEqualTo(200);
        assertThat(names(id)).endsWith("AssessmentCertified");
    }
}
