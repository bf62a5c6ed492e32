package org.prongsai.command.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.RowError;
import org.prongsai.page.Wording;

/**
 * One receipt, ready to print.
 *
 * @param target which survey or checklist it was for; null when each row named its own
 * @param columnsHref where its columns can be matched with questions; null when there is nothing to match
 * @param forRealHref where the same file can be recorded for real; null when it is no dry run, or the file is gone
 * @param againHref where a file for the same survey is handed over
 * @param errorsLeftOut how many errors are not on the page; null when all are
 */
record ReceiptPage(
        String id,
        String href,
        String heading,
        String state,
        String stateClass,
        boolean running,
        boolean dryRun,
        String message,
        @Nullable DeliveryTarget target,
        @Nullable String agencyHref,
        Progress progress,
        List<Pair> counts,
        List<Pair> facts,
        List<String> notices,
        List<ColumnRow> columns,
        List<Dropped> dropped,
        List<ErrorRow> errors,
        @Nullable String errorsLeftOut,
        @Nullable String rejectedHref,
        @Nullable String sameFileHref,
        @Nullable String columnsHref,
        @Nullable String forRealHref,
        String againHref,
        String otherLanguageHref,
        String otherLanguage) {

    /** As many stand on the page; the others are in the file of rejected rows. */
    static final int ERRORS_SHOWN_MAX = 200;

    /**
     * How far it has come.
     *
     * @param of null when nobody said how long it will be
     */
    record Progress(long bytes, @Nullable Long of, String words) {}

    record Pair(String name, String value) {}

    record ColumnRow(String name, String use) {}

    record Dropped(String name, String kind, String rule) {}

    record ErrorRow(String line, String field, @Nullable String value, String message, String mend) {}

    /** What the page lets one do besides reading. */
    record Ways(
            @Nullable DeliveryTarget target,
            @Nullable String columnsHref,
            @Nullable String forRealHref) {}

    static ReceiptPage of(Receipt receipt, Ways ways, Wording wording) {
        var words = new DeliveryWords(wording);
        var other = wording.language().other();
        var target = ways.target();
        var href = "/deliveries/" + receipt.deliveryId();
        long leftOut = receipt.errorsOmitted() + Math.max(0, receipt.errors().size() - ERRORS_SHOWN_MAX);
        return new ReceiptPage(
                receipt.deliveryId().value(),
                href,
                receipt.fileName() == null ? words.source(receipt.source()) : receipt.fileName(),
                words.state(receipt.state()),
                DeliveryWords.slug(receipt.state()),
                receipt.state() == DeliveryState.RUNNING,
                receipt.dryRun(),
                words.message(receipt),
                target,
                target == null ? null : agency(target),
                progress(receipt, words, wording),
                counts(receipt, wording),
                facts(receipt, words, wording),
                receipt.notices().stream()
                        .map(notice -> words.said(notice.messageTh(), notice.messageEn()))
                        .toList(),
                receipt.columns().stream()
                        .map(column -> new ColumnRow(column.name(), words.role(column.role(), column.target())))
                        .toList(),
                receipt.droppedColumns().stream()
                        .map(column -> new Dropped(column.name(), words.kind(column.kind()), words.rule(column.rule())))
                        .toList(),
                receipt.errors().stream()
                        .limit(ERRORS_SHOWN_MAX)
                        .map(error -> error(error, words))
                        .toList(),
                leftOut == 0 ? null : wording.count(leftOut),
                receipt.rejectedRows(),
                receipt.sameFileAs() == null ? null : "/deliveries/" + receipt.sameFileAs(),
                ways.columnsHref(),
                ways.forRealHref(),
                target == null ? "/deliveries/new" : target.againHref(),
                href + "?lang=" + other.tag(),
                other.tag());
    }

    private static String agency(DeliveryTarget target) {
        return "/agencies/%s?year=%s".formatted(target.assessment().agencyId(), target.year());
    }

    private static Progress progress(Receipt receipt, DeliveryWords words, Wording wording) {
        var total = receipt.bytesTotal();
        return new Progress(
                receipt.bytes(),
                total,
                total == null
                        ? wording.text("receipt.read", words.size(receipt.bytes()))
                        : wording.text("receipt.read-of", words.size(receipt.bytes()), words.size(total)));
    }

    private static List<Pair> counts(Receipt receipt, Wording wording) {
        return List.of(
                new Pair(wording.text("count.rows"), wording.count(receipt.rows())),
                new Pair(wording.text("count.accepted"), wording.count(receipt.accepted())),
                new Pair(wording.text("count.duplicates"), wording.count(receipt.duplicates())),
                new Pair(wording.text("count.corrected"), wording.count(receipt.corrected())),
                new Pair(wording.text("count.withdrawn"), wording.count(receipt.withdrawn())),
                new Pair(wording.text("count.rejected"), wording.count(receipt.rejected())),
                new Pair(wording.text("count.skipped"), wording.count(receipt.skipped())));
    }

    private static List<Pair> facts(Receipt receipt, DeliveryWords words, Wording wording) {
        var facts = new ArrayList<Pair>();
        facts.add(new Pair(wording.text("fact.source"), words.source(receipt.source())));
        facts.add(new Pair(wording.text("fact.way"), words.way(receipt.way())));
        add(facts, wording.text("fact.feed"), receipt.feed());
        add(facts, wording.text("fact.form"), receipt.form());
        facts.add(new Pair(wording.text("fact.size"), words.size(receipt.bytes())));
        add(facts, wording.text("fact.hash"), receipt.sha256());
        facts.add(new Pair(wording.text("fact.started"), wording.moment(receipt.startedAt())));
        var ended = receipt.endedAt();
        add(facts, wording.text("fact.ended"), ended == null ? null : wording.moment(ended));
        facts.add(new Pair(wording.text("fact.id"), receipt.deliveryId().value()));
        return facts;
    }

    private static void add(List<Pair> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new Pair(name, value));
        }
    }

    private static ErrorRow error(RowError error, DeliveryWords words) {
        return new ErrorRow(
                Long.toString(error.line()),
                error.field(),
                error.value(),
                words.said(error.messageTh(), error.messageEn()),
                words.said(error.mendTh(), error.mendEn()));
    }
}
