package org.prongsai.engine.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.prongsai.engine.audit.RandomBytes;

/** A file, read at any place. */
final class FileBytes implements RandomBytes, AutoCloseable {
    private final FileChannel file;
    private final long length;

    FileBytes(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        length = file.size();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long at, byte[] into, int from, int count) throws IOException {
        return file.read(ByteBuffer.wrap(into, from, count), at);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
