package org.prongsai.engine.verify;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.VerifierKey;

/**
 * What the program is asked to do.
 *
 * @param checkpoint a file with a checkpoint that was kept
 * @param consistency a file with the proof between that checkpoint and the bundle's
 */
record Arguments(
        Path bundle,
        @Nullable VerifierKey key,
        @Nullable Path checkpoint,
        @Nullable Path consistency,
        boolean json,
        Language language) {

    static final String USAGE = """
            java -jar prongsai-verify.jar BUNDLE.zip [--key VKEY] [--checkpoint FILE [--consistency FILE]] [--json] [--lang th|en]
            """;

    static Arguments parse(List<String> written) throws UsageProblem {
        Path bundle = null;
        VerifierKey key = null;
        Path checkpoint = null;
        Path consistency = null;
        boolean json = false;
        var language = Language.BOTH;
        Set<String> seen = new HashSet<>();
        var rest = new ArrayDeque<>(written);
        while (!rest.isEmpty()) {
            var word = rest.pop();
            if (word.startsWith("--") && !seen.add(word)) {
                throw new UsageProblem("ใส่ %s ได้ครั้งเดียว".formatted(word), "%s can be given once".formatted(word));
            }
            switch (word) {
                case "--key" -> key = key(value(word, rest));
                case "--checkpoint" -> checkpoint = Path.of(value(word, rest));
                case "--consistency" -> consistency = Path.of(value(word, rest));
                case "--json" -> json = true;
                case "--lang" -> language = language(value(word, rest));
                default -> {
                    if (word.startsWith("--") || bundle != null) {
                        throw new UsageProblem("ไม่รู้จัก %s".formatted(word), "%s means nothing here".formatted(word));
                    }
                    bundle = Path.of(word);
                }
            }
        }
        if (bundle == null || consistency != null && checkpoint == null) {
            throw new UsageProblem("ต้องบอกไฟล์ของชุดหลักฐาน", "name the file of the bundle");
        }
        return new Arguments(bundle, key, checkpoint, consistency, json, language);
    }

    private static String value(String option, ArrayDeque<String> rest) throws UsageProblem {
        if (rest.isEmpty()) {
            throw new UsageProblem("%s ต้องมีค่าตามหลัง".formatted(option), "%s needs a value".formatted(option));
        }
        return rest.pop();
    }

    private static VerifierKey key(String vkey) throws UsageProblem {
        try {
            return VerifierKey.parse(vkey);
        } catch (NoteRefused e) {
            throw new UsageProblem("กุญแจใช้ไม่ได้", "this is no verifier key: " + e.getMessage());
        }
    }

    private static Language language(String word) throws UsageProblem {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "th" -> Language.TH;
            case "en" -> Language.EN;
            default -> throw new UsageProblem("--lang เป็น th หรือ en", "--lang is th or en");
        };
    }
}
