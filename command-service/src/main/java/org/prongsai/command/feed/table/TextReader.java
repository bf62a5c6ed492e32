package org.prongsai.command.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The characters of a text file whose encoding nobody stated. A byte that is no text comes out as the lone low surrogate
 * U+DC00 + byte, which no text holds, so that whoever reads rows can say which row it damages.
 */
final class TextReader {
    private static final int WINDOW_BYTES = 1 << 16;
    private static final char DAMAGED = '\udc00';

    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(WINDOW_BYTES).flip();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private Encoding encoding = Encoding.ASCII_SO_FAR;
    private CharsetDecoder utf16 = StandardCharsets.UTF_16LE.newDecoder();
    private boolean ended;

    /**
     * Looks at the first bytes.
     *
     * @throws TableUnreadable when they are those of another kind of file
     */
    TextReader(InputStream stream) throws IOException {
        this.stream = stream;
        fill();
        var head = Arrays.copyOf(bytes.array(), bytes.limit());
        FileKind.refuseForeign(head);
        if (FileKind.isZip(head)) {
            throw FileProblems.workbookAsText();
        }
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            encoding = Encoding.UTF_8;
            bytes.position(3);
        } else if (startsWith(head, 0xff, 0xfe)) {
            useUtf16(Encoding.UTF_16LE, StandardCharsets.UTF_16LE);
        } else if (startsWith(head, 0xfe, 0xff)) {
            useUtf16(Encoding.UTF_16BE, StandardCharsets.UTF_16BE);
        } else if (holdsNul(head)) {
            throw FileProblems.binary();
        }
    }

    private void useUtf16(Encoding found, Charset charset) {
        encoding = found;
        utf16 = charset.newDecoder();
        bytes.position(2);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((head[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNul(byte[] head) {
        for (byte value : head) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    List<Notice> notices() {
        return encoding != Encoding.WINDOWS_874
                ? List.of()
                : List.of(
                        new Notice(
                                "encoding-guessed",
                                "ไฟล์ไม่ได้บันทึกเป็น UTF-8 จึงอ่านแบบ Windows-874 (TIS-620) ให้ตรวจว่าอ่านภาษาไทยได้ถูกต้อง",
                                "the file is not UTF-8 and was read as Windows-874 (TIS-620): check that its Thai reads right"));
    }

    /** Reads some characters, at least one; -1 at the end. The array has room for 16 or more. */
    int read(char[] into) throws IOException {
        var out = CharBuffer.wrap(into);
        while (true) {
            decode(out);
            if (out.position() > 0) {
                return out.position();
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            readOn();
        }
    }

    private void decode(CharBuffer out) throws IOException {
        switch (encoding) {
            case ASCII_SO_FAR -> decodeAscii(out);
            case UTF_8 -> decode(utf8, out);
            case UTF_16LE, UTF_16BE -> decode(utf16, out);
            case WINDOWS_874 -> decodeThai(out);
        }
    }

    private void decodeAscii(CharBuffer out) throws IOException {
        while (bytes.hasRemaining() && out.hasRemaining()) {
            byte next = bytes.get(bytes.position());
            if (next < 0) {
                decide();
                return;
            }
            out.put((char) bytes.get());
        }
    }

    private void decide() throws IOException {
        fill();
        var window = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
        encoding = Encoding.guess(window, window.length, ended);
    }

    private void decodeThai(CharBuffer out) {
        while (bytes.hasRemaining() && out.hasRemaining()) {
            byte value = bytes.get();
            char letter = Encoding.windows874(value);
            out.put(letter == '\ufffd' ? damaged(value) : letter);
        }
    }

    private void decode(CharsetDecoder decoder, CharBuffer out) {
        while (true) {
            var result = decoder.decode(bytes, out, ended);
            if (!result.isError() || out.remaining() < result.length()) {
                return;
            }
            for (int at = 0; at < result.length(); at++) {
                out.put(damaged(bytes.get()));
            }
        }
    }

    private static char damaged(byte value) {
        return (char) (DAMAGED + (value & 0xff));
    }

    /** Takes what is there: who sends slowly is not kept waiting for their own next rows. */
    private void readOn() throws IOException {
        bytes.compact();
        take();
        bytes.flip();
    }

    private void take() throws IOException {
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
    }

    /**
     * Fills the window, however small the pieces are in which the stream comes: what is concluded from it must not depend on
     * the network.
     */
    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            take();
        }
        bytes.flip();
    }
}
