package org.prongsai.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@QueryTest
class CatchingUpTest {
    private static final int CHANGED = 2_500;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void tellsAClientThatComesBackEverythingItMissedHoweverMuch() throws Exception {
        jdbc.update("""
                insert into view.score (assessment_id, agency_id, fiscal_year, name_th, type, province, sort_key, province_key,
                    type_key, phase, methodology_id, methodology_revision, basis, complete, responses, sample, position)
                select 'a' || n || '-2564', 'a' || n, 2564, 'ก', 'อบต.', 'ตราด', '', '', '', 'OPEN', '2564', 1, 'NONE', false,
                    '{}', 'UNKNOWN', n
                from generate_series(1, ?) n""", CHANGED);
        var request = HttpRequest.newBuilder(api.uri("/api/v1/stream"))
                .header("Last-Event-ID", "0")
                .timeout(Duration.ofSeconds(30))
                .build();

        try (var http = HttpClient.newHttpClient();
                var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            var heard = lines.filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring("id:".length()))
                    .limit(CHANGED)
                    .toList();

            assertThat(heard)
                    .isEqualTo(IntStream.rangeClosed(1, CHANGED)
                            .mapToObj(Integer::toString)
                            .toList());
            http.shutdownNow(); // Closing it would wait for the end of the stream.
        }
    }
}
