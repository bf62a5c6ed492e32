package org.prongsai.command.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.delivery.RowRoom.Share;

class RowRoomTest {
    private static final int KIBIBYTE = 1 << 10;
    private static final int MEBIBYTE = 1 << 20;
    private static final int WEIGHT = 2;
    /** What every delivery has without asking. */
    private static final int FREE = 32 * KIBIBYTE;

    private static InputStream body(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }

    private static RowRoom room(int bytes, Duration patience) {
        return new RowRoom(bytes, patience);
    }

    @Test
    void recordsWhatWasGatheredBeforeAnybodyHasToWait() throws IOException {
        var room = room(MEBIBYTE, Duration.ofDays(1));
        var recordings = new AtomicInteger();
        try (var share = room.share(body(10 * MEBIBYTE), WEIGHT)) {
            var read = new int[1];
            share.relievedBy(() -> {
                recordings.incrementAndGet();
                share.recorded(read[0]);
            });
            while (true) {
                int more = share.readNBytes(8 * KIBIBYTE).length;
                if (more == 0) {
                    break;
                }
                read[0] += more;
            }
            assertThat(read[0]).isEqualTo(10 * MEBIBYTE);
            assertThat(recordings.get()).isBetween(15, 25);
        }
        assertThat(room.free()).isEqualTo(KIBIBYTE);
    }

    @Test
    void asksToComeBackWhenOthersKeepTheRoom() throws IOException {
        var room = room(MEBIBYTE, Duration.ZERO);
        try (var first = room.share(body(MEBIBYTE / 2 + FREE), WEIGHT);
                var second = room.share(body(MEBIBYTE), WEIGHT)) {
            first.readAllBytes();

            assertThatThrownBy(second::readAllBytes).isInstanceOf(NoRoom.class);
        }
        assertThat(room.free()).isEqualTo(KIBIBYTE);
    }

    @Test
    void letsSmallRowsPassWhenItIsFull() throws IOException {
        var room = room(MEBIBYTE, Duration.ZERO);
        try (var large = room.share(body(MEBIBYTE / 2 + FREE), WEIGHT);
                var small = room.share(body(MEBIBYTE), WEIGHT)) {
            large.readAllBytes();
            assertThat(room.free()).isZero();

            for (int row = 1; row <= 32; row++) {
                assertThat(small.readNBytes(FREE)).hasSize(FREE);
                small.recorded((long) row * FREE);
            }
        }
    }

    @Test
    void givesBackWhatIsRecordedAndTheRestAtTheEnd() throws IOException {
        var room = room(MEBIBYTE, Duration.ZERO);
        var share = room.share(body(MEBIBYTE / 2), WEIGHT);
        share.readNBytes(FREE + 100 * KIBIBYTE);
        assertThat(room.free()).isEqualTo(824);

        share.recorded(60 * KIBIBYTE);
        assertThat(room.free()).isEqualTo(944);

        share.close();
        share.close();
        assertThat(room.free()).isEqualTo(KIBIBYTE);
    }

    @Test
    void takesManyLongRowsOneAfterAnotherWhereOnlyOneFits() throws Exception {
        var room = room(3 * MEBIBYTE, Duration.ofDays(1));
        var all = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 16; sender++) {
                all.add(threads.submit(() -> {
                    try (var share = room.share(body(MEBIBYTE), WEIGHT)) {
                        return readInPieces(share);
                    }
                }));
            }
            for (var one : all) {
                assertThat(one.get()).isEqualTo(MEBIBYTE);
            }
        }
        assertThat(room.free()).isEqualTo(3 * KIBIBYTE);
    }

    @Test
    void takesNoMoreThanALongRowForOneThatNeverEnds() throws IOException {
        var room = room(64 * MEBIBYTE, Duration.ZERO);
        try (var endless = room.share(body(40 * MEBIBYTE), WEIGHT)) {
            readInPieces(endless);

            assertThat(room.free()).isGreaterThan(53 * KIBIBYTE);
        }
    }

    private static int readInPieces(Share share) throws IOException {
        int read = 0;
        for (int more = share.readNBytes(8 * KIBIBYTE).length; more > 0; ) {
            read += more;
            more = share.readNBytes(8 * KIBIBYTE).length;
        }
        return read;
    }
}
