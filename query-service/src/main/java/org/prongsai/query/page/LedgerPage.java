package org.prongsai.query.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.ledger.Finding;
import org.prongsai.log.ledger.LedgerKeys;
import org.prongsai.log.ledger.Verification;
import org.prongsai.page.Wording;
import org.prongsai.query.ledger.LedgerReader.CheckpointJson;
import org.prongsai.query.ledger.VerificationReport;
import org.prongsai.query.ledger.VerificationReport.State;

/**
 * The page of the ledger, ready to print.
 *
 * @param checkpoint the latest; null before the first
 * @param key null before the first start of a signer
 * @param running the verification under way; null where there is none
 * @param past the others, the latest first
 */
record LedgerPage(
        @Nullable Signed checkpoint,
        @Nullable Key key,
        @Nullable Running running,
        List<Past> past,
        String otherLanguageHref,
        String otherLanguage) {

    /** A checkpoint, in words and to the byte. */
    record Signed(String words, String note) {}

    /** The key, and where it comes from. */
    record Key(String vkey, String from) {}

    /** One under way. */
    record Running(String words, int percent) {}

    /** One that has ended. */
    record Past(
            String startedAt,
            String state,
            String stateClass,
            @Nullable String what,
            List<String> findings,
            @Nullable String more,
            @Nullable String kept,
            @Nullable String error) {}

    static LedgerPage of(
            Optional<CheckpointJson> checkpoint,
            Optional<LedgerKeys.Known> key,
            List<VerificationReport> reports,
            Wording wording) {
        var other = wording.language().other();
        return new LedgerPage(
                checkpoint.map(one -> signed(one, wording)).orElse(null),
                key.map(known -> key(known, wording)).orElse(null),
                reports.stream()
                        .filter(report -> report.state() == State.RUNNING)
                        .findFirst()
                        .map(report -> running(report, wording))
                        .orElse(null),
                reports.stream()
                        .filter(report -> report.state() != State.RUNNING)
                        .map(report -> past(report, wording))
                        .toList(),
                "/ledger?lang=" + other.tag(),
                other.tag());
    }

    private static Signed signed(CheckpointJson checkpoint, Wording wording) {
        return new Signed(
                wording.text(
                        "ledger.signed",
                        wording.count(checkpoint.size()),
                        wording.count(checkpoint.lastPosition()),
                        wording.moment(checkpoint.signedAt())),
                checkpoint.note());
    }

    private static Key key(LedgerKeys.Known known, Wording wording) {
        return new Key(
                known.key().toString(),
                switch (known.from()) {
                    case SETTING -> wording.text("ledger.key-setting");
                    case FILE -> wording.text("ledger.key-file");
                    case DATABASE -> wording.text("ledger.key-database");
                });
    }

    private static Running running(VerificationReport report, Wording wording) {
        return new Running(
                wording.text("ledger.read", wording.count(report.events()), wording.count(report.eventsExpected())),
                report.eventsExpected() == 0
                        ? 0
                        : (int) Math.min(100, 100 * report.events() / report.eventsExpected()));
    }

    private static Past past(VerificationReport report, Wording wording) {
        var found = report.report();
        return new Past(
                wording.moment(report.startedAt()),
                state(report, wording),
                stateClass(report),
                found == null ? null : what(report, found, wording),
                found == null
                        ? List.of()
                        : found.findings().stream()
                                .map(finding -> words(finding, wording))
                                .toList(),
                found == null || found.findingsInAll() == found.findings().size()
                        ? null
                        : wording.text(
                                "ledger.more",
                                wording.count(
                                        found.findingsInAll() - found.findings().size())),
                report.withKept() ? wording.text("ledger.with-kept") : null,
                report.error());
    }

    private static String what(VerificationReport report, Verification.Report found, Wording wording) {
        var seconds = wording.seconds(report.startedAt(), report.endedAt());
        return found.verified()
                ? wording.text(
                        "ledger.all-right",
                        wording.count(found.events()),
                        wording.count(found.checkpoints()),
                        wording.count(found.checkpointSize()),
                        seconds)
                : wording.text(
                        "ledger.not-right",
                        wording.count(found.findingsInAll()),
                        wording.count(found.events()),
                        seconds);
    }

    private static String words(Finding finding, Wording wording) {
        return switch (wording.language()) {
            case TH -> finding.messageTh();
            case EN -> finding.messageEn();
        };
    }

    private static String state(VerificationReport report, Wording wording) {
        return switch (report.state()) {
            case RUNNING -> wording.text("ledger.running");
            case DONE ->
                wording.text(
                        report.verdict() == VerificationReport.Verdict.VERIFIED ? "ledger.verified" : "ledger.differs");
            case FAILED -> wording.text("ledger.failed");
            case INTERRUPTED -> wording.text("ledger.interrupted");
        };
    }

    private static String stateClass(VerificationReport report) {
        return switch (report.state()) {
            case RUNNING -> "running";
            case DONE -> report.verdict() == VerificationReport.Verdict.VERIFIED ? "done" : "interrupted";
            case FAILED, INTERRUPTED -> "cancelled";
        };
    }
}
