package org.prongsai.engine.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.AuditReport;
import org.prongsai.engine.audit.BundleUnreadable;
import org.prongsai.engine.audit.BundleVerifier;
import org.prongsai.engine.audit.ProofLines;
import org.prongsai.engine.audit.Trust;
import org.prongsai.engine.ledger.SignedNote;

/**
 * {@code java -jar prongsai-verify.jar BUNDLE.zip}: verifies a bundle, without a service and without a network. Exit codes: 0
 * verified, 1 something differs, 2 it cannot be read or was asked for wrongly.
 */
public final class Verify {
    static final int VERIFIED = 0;
    static final int DIFFERS = 1;
    static final int UNREADABLE = 2;

    private static final long SMALL_FILE_BYTES_MAX = 1 << 16;

    private final PrintStream out;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        // Thai is not in every machine's own encoding.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    /** All of the program but its end. */
    static int run(List<String> words, PrintStream out) {
        return new Verify(out).run(words);
    }

    private int run(List<String> words) {
        boolean json = words.contains("--json");
        var language = Language.BOTH;
        try {
            var arguments = Arguments.parse(words);
            language = arguments.language();
            var report = verify(arguments);
            if (json) {
                out.println(JsonReport.of(report));
            } else {
                new TextReport(out, language).print(report);
            }
            return report.isVerified() ? VERIFIED : DIFFERS;
        } catch (UsageProblem e) {
            return unreadable(e.messageTh(), e.messageEn() + "\n" + Arguments.USAGE.strip(), json, language);
        } catch (BundleUnreadable e) {
            return unreadable(e.messageTh(), e.messageEn(), json, language);
        } catch (NoSuchFileException e) {
            return unreadable("ไม่มีไฟล์ " + e.getFile(), "there is no file " + e.getFile(), json, language);
        } catch (IOException | InvalidPathException e) {
            return unreadable(
                    "อ่านไฟล์ไม่ได้: " + e.getMessage(), "it cannot be read: " + e.getMessage(), json, language);
        }
    }

    private static AuditReport verify(Arguments arguments) throws IOException, BundleUnreadable, UsageProblem {
        var trust = trust(arguments);
        try (var bundle = new FileBytes(arguments.bundle())) {
            return BundleVerifier.verify(bundle, trust);
        }
    }

    private static Trust trust(Arguments arguments) throws IOException, UsageProblem {
        var checkpoint = small(arguments.checkpoint());
        var consistency = small(arguments.consistency());
        try {
            return new Trust(
                    arguments.key(),
                    checkpoint == null ? null : SignedNote.parse(checkpoint),
                    consistency == null ? null : ProofLines.parse(consistency));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(
                    "จุดตรวจหรือหลักฐานที่ให้มาใช้ไม่ได้", "the checkpoint or proof given is none: " + e.getMessage());
        }
    }

    private static byte @Nullable [] small(@Nullable Path file) throws IOException, UsageProblem {
        if (file == null) {
            return null;
        }
        if (Files.size(file) > SMALL_FILE_BYTES_MAX) {
            throw new UsageProblem("ไฟล์ %s ใหญ่เกินไป".formatted(file), "%s is too large".formatted(file));
        }
        return Files.readAllBytes(file);
    }

    private int unreadable(String messageTh, String messageEn, boolean json, Language language) {
        if (json) {
            out.println(JsonReport.unreadable(messageTh, messageEn));
            return UNREADABLE;
        }
        out.println("UNREADABLE");
        if (language.isThai()) {
            out.println(messageTh);
        }
        if (language.isEnglish()) {
            out.println(messageEn);
        }
        return UNREADABLE;
    }
}
