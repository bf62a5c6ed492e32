package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.feed.file.FileStart;
import org.prongsai.command.page.HeldFiles.FileBytes;
import org.prongsai.command.page.HeldFiles.HeldFile;

class HeldFilesTest {
    private static final int HALF = (int) (HeldFiles.BYTES_MAX / 2);
    private static final PageStart START =
            new PageStart.Responses(new FileStart(Way.PAGE, true, null, null, null, "a.csv", null));

    @Test
    void holdsAFileUntilItIsDropped() {
        var files = new HeldFiles(Duration.ofMinutes(1));
        var held = file(10);

        files.hold(id(1), held);
        assertThat(files.find(id(1))).containsSame(held);
        assertThat(files.find(id(2))).isEmpty();

        files.drop(id(1));
        assertThat(files.find(id(1))).isEmpty();
    }

    @Test
    void letsTheOldestGoWhenTheNextNeedsRoom() {
        var files = new HeldFiles(Duration.ofMinutes(1));

        files.hold(id(1), file(HALF));
        files.hold(id(2), file(HALF));
        assertThat(files.find(id(1))).isPresent();

        files.hold(id(3), file(1));
        assertThat(files.find(id(1))).isEmpty();
        assertThat(files.find(id(2))).isPresent();
        assertThat(files.find(id(3))).isPresent();
    }

    @Test
    void forgetsAFileAfterAWhileWithoutBeingAsked() {
        var files = new HeldFiles(Duration.ofMillis(20));

        files.hold(id(1), file(10));

        var deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (files.find(id(1)).isPresent() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(files.find(id(1))).isEmpty();
    }

    private static HeldFile file(int bytes) {
        return new HeldFile(new FileBytes(new byte[bytes]), START, null);
    }

    private static DeliveryId id(int number) {
        return new DeliveryId("00000000-0000-0000-0000-%012d".formatted(number));
    }
}
