package org.prongsai.query.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.prongsai.log.ReadersFirst;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnsweringFilterTest {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ReadersFirst readers = new ReadersFirst();
    private final AnsweringFilter filter = new AnsweringFilter(readers);

    @Test
    void holdsBulkWorkBackWhileAQuestionIsAnswered() throws Exception {
        var bulk = new CompletableFuture<CompletableFuture<Void>>();

        filter.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (_, _) -> {
            var held = CompletableFuture.runAsync(() -> readers.letPass(Duration.ofDays(1)));
            assertThat(held).isNotDone();
            bulk.complete(held);
        });

        assertThat(bulk.join()).succeedsWithin(AT_MOST);
    }

    @Test
    void holdsNothingBackForWhatIsSent() throws Exception {
        filter.doFilter(
                new MockHttpServletRequest("POST", "/api/v1/survey-responses"),
                new MockHttpServletResponse(),
                (_, _) -> assertThat(CompletableFuture.runAsync(() -> readers.letPass(Duration.ofDays(1))))
                        .succeedsWithin(AT_MOST));
    }
}
