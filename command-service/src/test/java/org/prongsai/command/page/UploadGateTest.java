package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadGateTest {
    private static final int MEGABYTE = 1 << 20;

    private final UploadGate gate = new UploadGate();

    @Test
    void letsTwoUploadsInAtATime() throws Exception {
        var statuses = new ArrayList<Integer>();

        assertThat(pass(MEGABYTE, () -> statuses.add(pass(MEGABYTE, () -> statuses.add(pass(MEGABYTE, NOTHING))))))
                .isEqualTo(200);

        assertThat(statuses).containsExactly(503, 200);
        assertThat(pass(MEGABYTE, NOTHING)).isEqualTo(200);
    }

    @Test
    void letsInNoMoreBytesThanOneFileMayHave() throws Exception {
        var inside = new ArrayList<Integer>();

        pass(40 * MEGABYTE, () -> inside.addAll(List.of(pass(40 * MEGABYTE, NOTHING), pass(20 * MEGABYTE, NOTHING))));
        pass(-1, () -> inside.add(pass(1, NOTHING)));

        assertThat(inside).containsExactly(503, 200, 503);
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeItIsRead() throws Exception {
        assertThat(pass(66 * MEGABYTE, NOTHING)).isEqualTo(413);
        assertThat(pass(65 * MEGABYTE, NOTHING)).isEqualTo(200);
    }

    @Test
    void leavesOtherBodiesAlone() throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/survey-responses");
        request.setContentType("text/csv");
        request.addHeader("Content-Length", Integer.toString(100 * MEGABYTE));
        var response = new MockHttpServletResponse();

        gate.doFilter(request, response, (_, _) -> {});

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void letsOthersInAfterAnUploadThatFailed() throws Exception {
        for (int i = 0; i < 3; i++) {
            try {
                gate.doFilter(request(MEGABYTE), new MockHttpServletResponse(), (_, _) -> {
                    throw new IOException("broken off");
                });
            } catch (IOException expected) {
                assertThat(expected).hasMessage("broken off");
            }
        }
        assertThat(pass(60 * MEGABYTE, NOTHING)).isEqualTo(200);
    }

    private interface Inside {
        void run() throws Exception;
    }

    private static final Inside NOTHING = () -> {};

    private int pass(int bytes, Inside inside) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain chain = (_, _) -> {
            try {
                inside.run();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        gate.doFilter(request(bytes), response, chain);
        return response.getStatus();
    }

    /** @param bytes as announced; -1 when nothing is */
    private static MockHttpServletRequest request(int bytes) {
        var request = new MockHttpServletRequest("POST", "/deliveries/new") {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }
}
