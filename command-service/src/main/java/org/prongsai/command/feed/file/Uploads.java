package org.prongsai.command.feed.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.prongsai.command.feed.delivery.DeliveryInterrupted;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.file.Room.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes files that have arrived as a whole, while their sender watches the receipt. They are held in memory and never
 * written to disk, so there are few of them: the next has to wait outside.
 */
@Component
public class Uploads implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int AT_ONCE = 1;
    private static final int WAITING_MAX = 2;
    private static final long STOP_WITHIN_SECONDS = 10;

    private final FileFeed feed;
    private final Receipts receipts;
    private final Room room;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().name("upload-", 0).factory());

    Uploads(FileFeed feed, Receipts receipts, Room room) {
        this.feed = feed;
        this.receipts = receipts;
        this.room = room;
    }

    /**
     * Opens a file, and goes on taking it after this returns.
     *
     * @return the receipt as it stands at the beginning
     * @throws FileRefused when nothing of it can be read
     * @throws TooManyUploads when others have to be taken first
     */
    public Receipt begin(byte[] file, FileStart start) throws IOException {
        return begin(file, body -> feed.open(body, start));
    }

    /** Opens a file of any kind. */
    public interface Opening {
        OpenedFile open(InputStream body) throws IOException;
    }

    /** The same for a file of any kind. */
    public Receipt begin(byte[] file, Opening opening) throws IOException {
        if (workers.getQueue().remainingCapacity() == 0) {
            throw new TooManyUploads();
        }
        var held = room.hold(file.length);
        boolean begun = false;
        try {
            var open = opening.open(new ByteArrayInputStream(file));
            begin(open, held);
            begun = true;
            return receipts.require(open.intake().id());
        } finally {
            if (!begun) {
                held.close();
            }
        }
    }

    private void begin(OpenedFile open, Held held) throws IOException {
        try {
            workers.execute(() -> take(open, held));
        } catch (RejectedExecutionException e) {
            open.drop();
            throw new TooManyUploads();
        }
    }

    private static void take(OpenedFile file, Held held) {
        try (held) {
            file.take();
        } catch (DeliveryInterrupted e) {
            LOG.warn("Delivery {} ended early: {}", e.soFar().deliveryId(), String.valueOf(e.getCause()));
        } catch (RuntimeException e) {
            LOG.error("Delivery {} failed", file.intake().id(), e);
        }
    }

    /** What a file has recorded by now stays recorded; its receipt says that it was interrupted. */
    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
