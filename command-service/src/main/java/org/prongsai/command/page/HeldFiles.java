package org.prongsai.command.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.file.UnmappedForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Files that somebody will want to go on with: after a dry run, or once columns were matched. They hold identities, so they
 * are in memory only, for some minutes, and not many: the oldest makes room for the newest.
 */
@Component
class HeldFiles {
    static final long BYTES_MAX = 64L << 20;
    private static final Duration HELD_FOR = Duration.ofMinutes(10);

    private final Map<DeliveryId, HeldFile> files = new LinkedHashMap<>();
    private final Duration heldFor;

    @Autowired
    HeldFiles() {
        this(HELD_FOR);
    }

    HeldFiles(Duration heldFor) {
        this.heldFor = heldFor;
    }

    /**
     * A file that was handed over.
     *
     * @param unmapped the form whose columns somebody has to match first; null when there is nothing to match
     */
    record HeldFile(
            FileBytes bytes, PageStart start, @Nullable UnmappedForm unmapped) {}

    /** What a file holds. Two of them are never compared. */
    static final class FileBytes {
        private final byte[] bytes;

        FileBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] all() {
            return bytes;
        }

        int length() {
            return bytes.length;
        }
    }

    void hold(DeliveryId delivery, HeldFile file) {
        synchronized (files) {
            files.put(delivery, file);
            var eldest = files.values().iterator();
            for (long held = bytes(); held > BYTES_MAX; held = bytes()) {
                eldest.next();
                eldest.remove();
            }
        }
        CompletableFuture.delayedExecutor(heldFor.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> drop(delivery));
    }

    Optional<HeldFile> find(DeliveryId delivery) {
        synchronized (files) {
            return Optional.ofNullable(files.get(delivery));
        }
    }

    void drop(DeliveryId delivery) {
        synchronized (files) {
            files.remove(delivery);
        }
    }

    private long bytes() {
        return files.values().stream().mapToLong(file -> file.bytes().length()).sum();
    }
}
