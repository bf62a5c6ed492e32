package org.prongsai.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services as processes of their own on a PostgreSQL given by its address. */
abstract class SeparateProcesses {
    private static final String ASSESSMENT = "/api/v1/assessments/two-processes-2566";

    @TempDir
    Path logs;

    /** How to reach the PostgreSQL of this run. */
    abstract Map<String, String> database();

    @Test
    void whatOneProcessRecordsTheOtherScores() throws Exception {
        // Started together: whichever comes first waits for what it needs.
        try (var command =
                        ServiceProcess.start(Jars.COMMAND_SERVICE, logs.resolve("command.log"), database(), List.of());
                var query =
                        ServiceProcess.start(Jars.QUERY_SERVICE, logs.resolve("query.log"), database(), List.of())) {
            open(command.client());
            record(command.client());
            var scores = query.client()
                    .awaitJson(
                            ASSESSMENT + "/scores",
                            sheet -> sheet.path("instruments").path(1).path("n").asInt() == 2);

            // Part 1: one answer of 4 levels at its top, 100; part 2: one at its bottom, 0; the parts weigh the same.
            assertThat(scores.path("instruments").path(1).path("code").asString())
                    .isEqualTo("EIT");
            assertThat(scores.path("instruments").path(1).path("score").decimalValue())
                    .isEqualByComparingTo("50.00");
            assertThat(scores.path("basis").asString()).isEqualTo("COMPUTED");
        }
    }

    private static void open(Client command) throws Exception {
        assertThat(command.post("/api/v1/agencies", """
                                {"agencyId":"two-processes","nameTh":"หน่วยงานสองกระบวนการ","type":"อบต.","province":"ตราด"}""").status()).isEqualTo(201);
        assertThat(command.post("/api/v1/assessments", "{\"agencyId\":\"two-processes\",\"fiscalYear\":2566}")
                        .status())
                .isEqualTo(201);
    }

    private static void record(Client command) throws Exception {
        for (var survey : List.of("EIT-1", "EIT-2")) {
            var answer = command.post(
                    ASSESSMENT + "/surveys/" + survey + "/responses",
                    "{\"respondentKey\":\"a\",\"answers\":{\"e2\":%d}}".formatted(survey.equals("EIT-1") ? 4 : 1));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
    }
}
