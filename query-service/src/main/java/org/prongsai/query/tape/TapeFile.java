package org.prongsai.query.tape;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.tape.FrameHeader;
import org.prongsai.engine.tape.TapeFileHeader;

/**
 * One file of the tape: a header and frames, each behind the one before it. Frames are only ever added at the end; where
 * several are made one, a new file takes the old one's place at once. Used by one thread; the frames themselves by many.
 */
final class TapeFile implements AutoCloseable {
    private static final long PIECE_BYTES = 1 << 20;

    private final Path path;
    private final TapeFileHeader header;
    private final List<StoredFrame> frames = new ArrayList<>();
    private FileChannel channel;
    private long end;

    private TapeFile(Path path, TapeFileHeader header, FileChannel channel) {
        this.path = path;
        this.header = header;
        this.channel = channel;
    }

    /** A new file without a frame, in place of whatever was there. */
    static TapeFile create(Path path, TapeFileHeader header) throws IOException {
        Files.deleteIfExists(path);
        var file = new TapeFile(
                path,
                header,
                FileChannel.open(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
        file.write(ByteBuffer.wrap(header.bytes()), 0);
        file.end = TapeFileHeader.BYTES;
        return file;
    }

    /**
     * An existing file with its sound frames. What follows the last of them was being written when somebody pulled the plug:
     * it is cut off.
     *
     * @throws DamagedTape when it does not begin with a header that a file of this log has
     */
    static TapeFile open(Path path, String log) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            var header = TapeFileHeader.sound(mapped)
                    .orElseThrow(() -> new DamagedTape(path + " does not begin as a tape of this version does"));
            if (!header.log().equals(log)) {
                throw new DamagedTape(
                        "%s was made from another log, which began with event %s".formatted(path, header.log()));
            }
            var file = new TapeFile(path, header, channel);
            file.scan(mapped);
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void scan(MemorySegment mapped) throws IOException {
        frames.clear();
        end = TapeFileHeader.BYTES;
        for (var found = FrameHeader.sound(mapped, end); found != null; found = FrameHeader.sound(mapped, end)) {
            long length = FrameHeader.BYTES + found.bodyBytes();
            frames.add(new StoredFrame(found, mapped.asSlice(end, length)));
            end += length;
        }
        if (channel.size() > end) {
            channel.truncate(end);
        }
    }

    int year() {
        return header.year();
    }

    List<StoredFrame> frames() {
        return List.copyOf(frames);
    }

    /** Cuts off the frames behind a number of them. */
    void keep(int count) throws IOException {
        while (frames.size() > count) {
            end -= frames.removeLast().whole().byteSize();
        }
        channel.truncate(end);
    }

    /** Adds a frame. It is on the disk for good only after {@link #force}. */
    StoredFrame append(byte[] frame) throws IOException {
        write(ByteBuffer.wrap(frame), end);
        var mapped = channel.map(FileChannel.MapMode.READ_ONLY, end, frame.length, Arena.ofAuto());
        var sound = FrameHeader.sound(mapped, 0);
        if (sound == null) {
            throw new IOException(path + " does not give back what was written to it");
        }
        var stored = new StoredFrame(sound, mapped);
        frames.add(stored);
        end += frame.length;
        return stored;
    }

    /**
     * Puts one frame in the place of the last ones.
     *
     * @return false where the system does not let a file take the place of one that is mapped: all stays as it was
     */
    boolean replaceFrom(int first, byte[] merged) throws IOException {
        var draft = path.resolveSibling(path.getFileName() + ".new");
        try (var rewritten = create(draft, header)) {
            for (var kept : frames.subList(0, first)) {
                rewritten.write(kept.whole().asByteBuffer(), rewritten.end);
                rewritten.end += kept.whole().byteSize();
            }
            rewritten.write(ByteBuffer.wrap(merged), rewritten.end);
            rewritten.force();
        }
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException _) {
            Files.delete(draft);
            return false;
        }
        channel.close();
        channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        scan(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        return true;
    }

    void force() throws IOException {
        channel.force(false);
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long place = at;
        while (bytes.hasRemaining()) {
            int limit = bytes.limit();
            bytes.limit((int) Math.min(limit, bytes.position() + PIECE_BYTES));
            place += channel.write(bytes, place);
            bytes.limit(limit);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
