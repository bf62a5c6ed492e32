package org.prongsai.command.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.page.Wording;

/** The list of receipts, the newest first. */
record DeliveryListPage(
        List<Row> rows,
        String page,
        String pages,
        @Nullable String previousHref,
        @Nullable String nextHref,
        String otherLanguageHref,
        String otherLanguage) {

    /**
     * One receipt.
     *
     * @param stateClass its state as a class of the style sheet
     * @param file the file's name; null for what came without one
     * @param target which survey; null when each row named its own
     */
    record Row(
            String href,
            String when,
            String state,
            String stateClass,
            boolean dryRun,
            @Nullable String file,
            String source,
            String way,
            @Nullable String target,
            String message,
            String rows,
            String rejected,
            boolean anyRejected) {}

    static DeliveryListPage of(List<Receipt> receipts, int page, long pages, Wording wording) {
        var words = new DeliveryWords(wording);
        var other = wording.language().other();
        return new DeliveryListPage(
                receipts.stream().map(receipt -> row(receipt, words, wording)).toList(),
                wording.count(page),
                wording.count(pages),
                page > 1 ? href(page - 1) : null,
                page < pages ? href(page + 1) : null,
                href(page) + (page > 1 ? "&" : "?") + "lang=" + other.tag(),
                other.tag());
    }

    private static Row row(Receipt receipt, DeliveryWords words, Wording wording) {
        return new Row(
                "/deliveries/" + receipt.deliveryId(),
                wording.moment(receipt.startedAt()),
                words.state(receipt.state()),
                DeliveryWords.slug(receipt.state()),
                receipt.dryRun(),
                receipt.fileName(),
                words.source(receipt.source()),
                words.way(receipt.way()),
                receipt.assessmentId() == null ? null : receipt.assessmentId() + " " + receipt.survey(),
                words.message(receipt),
                wording.count(receipt.rows()),
                wording.count(receipt.rejected()),
                receipt.rejected() > 0);
    }

    private static String href(int page) {
        return page == 1 ? "/deliveries" : "/deliveries?page=" + page;
    }
}
