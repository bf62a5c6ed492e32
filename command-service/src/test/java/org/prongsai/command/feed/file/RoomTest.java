package org.prongsai.command.feed.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final int MEBIBYTE = 1 << 20;

    private final Room room = new Room(10 * MEBIBYTE);

    private static InputStream body(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }

    @Test
    void refusesABodyThatFitsInNoMore() throws IOException {
        try (var first = room.letIn(body(4 * MEBIBYTE), 2);
                var second = room.letIn(body(2 * MEBIBYTE), 2)) {
            assertThat(first.readAllBytes()).hasSize(4 * MEBIBYTE);

            assertThatThrownBy(second::readAllBytes).isInstanceOf(TooManyUploads.class);
        }
    }

    @Test
    void takesRoomForWhatHasArrivedOnly() throws IOException {
        try (var slow = room.letIn(body(5 * MEBIBYTE), 2);
                var other = room.letIn(body(4 * MEBIBYTE), 2)) {
            assertThat(slow.readNBytes(MEBIBYTE / 2)).hasSize(MEBIBYTE / 2);

            assertThat(other.readAllBytes()).hasSize(4 * MEBIBYTE);
        }
    }

    @Test
    void hasTheSameRoomAgainWhenAllHaveLeft() throws IOException {
        for (int times = 0; times < 3; times++) {
            var guest = room.letIn(body(5 * MEBIBYTE), 2);
            assertThat(guest.readAllBytes()).hasSize(5 * MEBIBYTE);
            guest.close();
            guest.close();
            try (var held = room.hold(10L * MEBIBYTE)) {
                assertThat(held).isNotNull();
                assertThatThrownBy(() -> room.hold(1)).isInstanceOf(TooManyUploads.class);
            }
        }
    }

    @Test
    void alwaysHasRoomForSingleResponses() throws IOException {
        try (var held = room.hold(10L * MEBIBYTE);
                var single = room.letIn(body(60_000), 4)) {
            assertThat(held).isNotNull();
            assertThat(single.readAllBytes()).hasSize(60_000);
        }
    }
}
