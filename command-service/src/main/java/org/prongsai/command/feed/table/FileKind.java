package org.prongsai.command.feed.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its bytes, whatever its name says. */
final class FileKind {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<head", "<body", "<table", "<meta", "<style", "<?xml", "<?mso", "<workbook");
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int MARKUP_WITHIN_BYTES = 1024;

    private FileKind() {}

    static boolean isZip(byte[] head) {
        return startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP);
    }

    /** Whether it is a container of older Office files, and of those with a password. */
    static boolean isOle(byte[] head) {
        return startsWith(head, OLE);
    }

    /** Refuses what only a program for it can read; ZIP files and texts pass. */
    static void refuseForeign(byte[] head) throws TableUnreadable {
        if (isOle(head)) {
            throw indexOf(head, ENCRYPTED) >= 0 ? FileProblems.encrypted() : FileProblems.oldExcel();
        }
        var start = new String(head, 0, Math.min(head.length, MARKUP_WITHIN_BYTES), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            throw FileProblems.notATable("file-is-pdf", " PDF ", "a PDF");
        }
        if (start.startsWith("{\\rtf")) {
            throw FileProblems.notATable("file-is-document", "เอกสาร RTF ", "an RTF document");
        }
        if (start.startsWith("\u001f\u008b")) {
            throw FileProblems.notATable("file-is-compressed", "ไฟล์บีบอัด ", "a compressed file");
        }
        var text = start.replace("\u00ef\u00bb\u00bf", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::startsWith)) {
            throw FileProblems.notATable("file-is-html", "หน้าเว็บ HTML หรือ XML ", "an HTML page or XML");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && matches(bytes, 0, start);
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == sought[0] && matches(bytes, at, sought)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int from, byte[] sought) {
        for (int at = 0; at < sought.length; at++) {
            if (bytes[from + at] != sought[at]) {
                return false;
            }
        }
        return true;
    }
}
