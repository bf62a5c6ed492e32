package org.prongsai.command.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.web.Paths;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Receipts of deliveries, for people. */
@Controller
@RequestMapping(path = "/deliveries", produces = MediaType.TEXT_HTML_VALUE)
class DeliveryPages {
    private static final int ROWS_A_PAGE = 30;
    private static final int PAGE_MAX = 10_000;

    private final Receipts receipts;
    private final DeliveryTargets targets;
    private final FileHandover handover;
    private final MessageSource messages;

    DeliveryPages(Receipts receipts, DeliveryTargets targets, FileHandover handover, MessageSource messages) {
        this.receipts = receipts;
        this.targets = targets;
        this.handover = handover;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        if (page < 1 || page > PAGE_MAX) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        long pages = Math.max(1, Math.ceilDiv(receipts.count(), ROWS_A_PAGE));
        var newest = receipts.newest((page - 1) * ROWS_A_PAGE, ROWS_A_PAGE);
        model.addAttribute("page", DeliveryListPage.of(newest, page, pages, wording(locale)));
        return "deliveries";
    }

    @GetMapping("/{delivery}")
    String receipt(@PathVariable String delivery, Locale locale, Model model) {
        var receipt = require(delivery);
        var wording = wording(locale);
        var target = targets.find(receipt, wording.language()).orElse(null);
        var ways = new ReceiptPage.Ways(target, columns(receipt), forReal(receipt));
        model.addAttribute("page", ReceiptPage.of(receipt, ways, wording));
        return "receipt";
    }

    @PostMapping("/{delivery}/cancel")
    String cancel(@PathVariable String delivery) {
        var id = require(delivery).deliveryId();
        receipts.cancel(id);
        return "redirect:/deliveries/" + id;
    }

    private Receipt require(String written) {
        return receipts.find(Paths.delivery(written)).orElseThrow(() -> unknown(written));
    }

    static CommandRejected unknown(String written) {
        return new CommandRejected(
                Reason.DELIVERY_UNKNOWN, "ไม่มีใบรับข้อมูล " + written, "there is no delivery " + written);
    }

    private static @Nullable String columns(Receipt receipt) {
        return receipt.state() == DeliveryState.MAP_NEEDED && receipt.form() != null && receipt.survey() != null
                ? "/deliveries/" + receipt.deliveryId() + "/columns"
                : null;
    }

    /** The same file once more, as long as it is held and there is anything to record. */
    private @Nullable String forReal(Receipt receipt) {
        var id = receipt.deliveryId();
        boolean ready = receipt.dryRun() && receipt.state() == DeliveryState.DONE && receipt.rows() > 0;
        return ready && handover.held(id).isPresent() ? "/deliveries/" + id + "/for-real" : null;
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
