package org.prongsai.query.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.engine.tape.FrameHeader;
import org.prongsai.engine.tape.RegistryFrame;
import org.prongsai.engine.tape.RegistryFrameBuilder;
import org.prongsai.engine.tape.RegistryTape;
import org.prongsai.engine.tape.TapeFileHeader;
import org.prongsai.engine.tape.YearFrame;
import org.prongsai.engine.tape.YearFrameBuilder;
import org.prongsai.engine.tape.YearTape;

/**
 * All files of the tape: one per fiscal year, and the registry, which is written last and so says how far the tape goes. Used
 * by one thread.
 */
final class TapeFiles implements AutoCloseable {
    private static final String REGISTRY = "registry.tape";
    private static final String SUFFIX = ".tape";

    /** A frame stays by itself while it is so many times larger than all behind it. */
    private static final int STAYS_WHILE_TIMES = 4;

    private final Path directory;
    private final String log;
    private final int framesMax;
    private final TapeFile registryFile;
    private final Map<Integer, TapeFile> yearFiles = new TreeMap<>();
    private RegistryTape registry = RegistryTape.of(List.of());
    private final Map<Integer, YearTape> years = new HashMap<>();

    private TapeFiles(Path directory, String log, int framesMax, TapeFile registryFile) {
        this.directory = directory;
        this.log = log;
        this.framesMax = framesMax;
        this.registryFile = registryFile;
    }

    /** An empty tape, in place of whatever was there. */
    static TapeFiles create(Path directory, String log, int framesMax) throws IOException {
        discard(directory);
        return new TapeFiles(
                directory, log, framesMax, TapeFile.create(directory.resolve(REGISTRY), new TapeFileHeader(0, log)));
    }

    static void discard(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX + "*")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    static boolean exist(Path directory) {
        return Files.exists(directory.resolve(REGISTRY));
    }

    /**
     * The tape as it was left. What was being written when the process ended is cut off.
     *
     * @throws DamagedTape when it is of another log or format, or when anything of it is missing or changed
     */
    static TapeFiles open(Path directory, String log, int framesMax) throws IOException {
        var files = new TapeFiles(directory, log, framesMax, TapeFile.open(directory.resolve(REGISTRY), log));
        try {
            files.load();
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void load() throws IOException {
        checkOrder(registryFile);
        registry = RegistryTape.of(frames(registryFile));
        try (var found = Files.newDirectoryStream(directory, "[0-9]*" + SUFFIX)) {
            for (var path : found) {
                var file = TapeFile.open(path, log);
                yearFiles.put(file.year(), file);
                cutUnregistered(file);
                checkOrder(file);
                years.put(file.year(), yearTape(file));
            }
        }
        checkBooks();
    }

    /** Frames that the registry does not know of: the process ended between the two. */
    private void cutUnregistered(TapeFile file) throws IOException {
        int registered = 0;
        for (var frame : file.frames()) {
            registered += frame.header().upTo() <= upTo() ? 1 : 0;
        }
        file.keep(registered);
    }

    private void checkOrder(TapeFile file) {
        long reached = 0;
        for (var frame : file.frames()) {
            var header = frame.header();
            boolean follows = file == registryFile ? header.after() == reached : header.after() >= reached;
            if (!follows || header.upTo() <= header.after()) {
                throw new DamagedTape("a frame of the tape does not follow the one before it");
            }
            reached = header.upTo();
        }
    }

    /** Every row of the log is in the registry's books, and either in a year's frame or in the registry alone. */
    private void checkBooks() {
        long rows = 0;
        long digest = 0;
        for (var frame : registry.frames()) {
            rows += frame.header().rows() - frame.ownRows();
            digest += frame.header().digest() - frame.ownDigest();
        }
        for (var file : yearFiles.values()) {
            for (var frame : file.frames()) {
                rows -= frame.header().rows();
                digest -= frame.header().digest();
            }
        }
        if (rows != 0 || digest != 0) {
            throw new DamagedTape("something of the tape is missing: the frames do not add up");
        }
    }

    long upTo() {
        return registry.upTo();
    }

    RegistryTape registry() {
        return registry;
    }

    Map<Integer, YearTape> years() {
        return years;
    }

    /** Adds what a range of the log made. It is on the disk for good only after {@link #force}. */
    void append(RangeRows range) throws IOException {
        if (range.isEmpty()) {
            return;
        }
        for (var frame : range.yearFrames().entrySet()) {
            int year = frame.getKey();
            var stored = yearFile(year).append(frame.getValue());
            var tape = years.getOrDefault(year, YearTape.empty());
            years.put(year, tape.with(YearFrame.of(stored.header(), stored.body())));
        }
        var stored = registryFile.append(range.registryFrame());
        registry = registry.with(RegistryFrame.of(stored.header(), stored.body()));
    }

    private TapeFile yearFile(int year) throws IOException {
        var file = yearFiles.get(year);
        if (file == null) {
            file = TapeFile.create(directory.resolve(year + SUFFIX), new TapeFileHeader(year, log));
            yearFiles.put(year, file);
        }
        return file;
    }

    /** The years first: whatever the registry then tells of is there. */
    void force() throws IOException {
        for (var file : yearFiles.values()) {
            file.force();
        }
        registryFile.force();
    }

    /** Makes the last frames of a file one, where it has too many: each question looks into every frame. */
    void mergeWhereMany() throws IOException {
        for (var file : yearFiles.values()) {
            if (file.frames().size() > framesMax) {
                int first = mergedFrom(file.frames());
                var builder = new YearFrameBuilder();
                file.frames().stream()
                        .skip(first)
                        .forEach(frame -> builder.addAll(YearFrame.of(frame.header(), frame.body())));
                if (file.replaceFrom(first, builder.frame(after(file, first), last(file)))) {
                    years.put(file.year(), yearTape(file));
                }
            }
        }
        if (registryFile.frames().size() > framesMax) {
            int first = mergedFrom(registryFile.frames());
            var builder = new RegistryFrameBuilder();
            registry.frames().stream().skip(first).forEach(builder::addAll);
            if (registryFile.replaceFrom(first, builder.frame(after(registryFile, first), last(registryFile)))) {
                registry = registry.in(frames(registryFile));
            }
        }
    }

    private static long after(TapeFile file, int first) {
        return file.frames().get(first).header().after();
    }

    private static long last(TapeFile file) {
        return file.frames().getLast().header().upTo();
    }

    /** Large frames at the beginning stay: a record is then written anew a few times in all, not at every merge. */
    private static int mergedFrom(List<StoredFrame> frames) {
        long behind = frames.stream()
                .map(StoredFrame::header)
                .mapToLong(FrameHeader::rows)
                .sum();
        int first = 0;
        for (var frame : frames) {
            behind -= frame.header().rows();
            if (frame.header().rows() < STAYS_WHILE_TIMES * behind || first == frames.size() - 2) {
                break;
            }
            first++;
        }
        return first;
    }

    private static List<RegistryFrame> frames(TapeFile registryFile) {
        return registryFile.frames().stream()
                .map(frame -> RegistryFrame.of(frame.header(), frame.body()))
                .toList();
    }

    private static YearTape yearTape(TapeFile file) {
        return YearTape.of(file.frames().stream()
                .map(frame -> YearFrame.of(frame.header(), frame.body()))
                .toList());
    }

    @Override
    public void close() throws IOException {
        registryFile.close();
        for (var file : yearFiles.values()) {
            file.close();
        }
    }
}
