package org.prongsai.query.opendata;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Packages that were made, on disk. One is made at a time, when it is first asked for, and is served as it is until the log
 * has more of its year; the few asked for last are kept.
 */
@Component
class OpenPackages {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPackages.class);
    private static final int KEPT = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWN = "open-[0-9]{4}-[0-9]+";

    private record Key(FiscalYear year, long position) {
        static Key of(OpenYear year) {
            return new Key(year.year(), year.asOf().position());
        }

        String directory() {
            return "open-%s-%d".formatted(year, position);
        }
    }

    private final PackageMaker maker;
    private final OpenDataSettings settings;
    private final Map<Key, OpenPackage> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final ReentrantLock making = new ReentrantLock(true);
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("open-data").daemon().factory());
    private @Nullable Path root;

    OpenPackages(PackageMaker maker, OpenDataSettings settings) {
        this.maker = maker;
        this.settings = settings;
    }

    /** A package that was made already. */
    Optional<OpenPackage> atHand(OpenYear year) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(Key.of(year)));
        }
    }

    /** Makes packages that are not at hand, in the background and one after the other. */
    void prepare(List<OpenYear> years) {
        try {
            ahead.execute(() -> years.forEach(this::prepare));
        } catch (RejectedExecutionException e) {
            LOG.debug("The service ends", e);
        }
    }

    private void prepare(OpenYear year) {
        try {
            get(year);
        } catch (RuntimeException e) {
            if (!ahead.isShutdown()) {
                LOG.warn("The open data of {} could not be made", year.year(), e);
            }
        }
    }

    /**
     * A package, made now where it is not at hand.
     *
     * @throws QuestionRefused when others take too long to be made first
     */
    OpenPackage get(OpenYear year) {
        var known = atHand(year);
        return known.isPresent() ? known.get() : made(year);
    }

    private OpenPackage made(OpenYear year) {
        try {
            if (!making.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            var meanwhile = atHand(year);
            return meanwhile.isPresent() ? meanwhile.get() : keep(Key.of(year), make(year));
        } finally {
            making.unlock();
        }
    }

    private OpenPackage make(OpenYear year) {
        try {
            var directory = root().resolve(Key.of(year).directory());
            FileSystemUtils.deleteRecursively(directory);
            return maker.make(year, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the open data of %s cannot be written".formatted(year.year()), e);
        }
    }

    private OpenPackage keep(Key key, OpenPackage made) {
        var forgotten = new ArrayList<OpenPackage>();
        synchronized (kept) {
            kept.put(key, made);
            var eldest = kept.entrySet().iterator();
            while (kept.size() > KEPT) {
                forgotten.add(eldest.next().getValue());
                eldest.remove();
            }
        }
        forgotten.forEach(one -> delete(one.directory()));
        return made;
    }

    /** Under the lock. What another run left is of no use: another program may have written it. */
    private Path root() throws IOException {
        if (root == null) {
            var directory = settings.directory().isBlank()
                    ? Files.createTempDirectory("prongsai-open-data")
                    : Files.createDirectories(Path.of(settings.directory()));
            try (Stream<Path> left = Files.list(directory)) {
                left.filter(path -> String.valueOf(path.getFileName()).matches(OWN))
                        .forEach(OpenPackages::delete);
            }
            root = directory;
        }
        return root;
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", directory, e);
        }
    }

    private static QuestionRefused busy() {
        return new QuestionRefused(
                Reason.NOT_YET_AT_HAND,
                "กำลังจัดทำชุดข้อมูลอื่นอยู่ โปรดลองใหม่ในอีกสักครู่",
                "other packages are being made: ask again in a moment");
    }

    @PreDestroy
    void end() {
        ahead.shutdownNow();
        making.lock();
        try {
            if (root != null && settings.directory().isBlank()) {
                delete(root);
            }
        } finally {
            making.unlock();
        }
    }
}
