package org.prongsai.query.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.ledger.KeptCheckpoint;
import org.prongsai.query.ledger.LedgerReader;
import org.prongsai.query.ledger.VerificationRunning;
import org.prongsai.query.ledger.Verifications;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger, for people: what it is, the latest checkpoint, and a verification for whoever wants one. */
@Controller
@RequestMapping(path = "/ledger", produces = MediaType.TEXT_HTML_VALUE)
class LedgerPages {
    private static final String HERE = "redirect:/ledger";

    private final LedgerReader ledger;
    private final Verifications verifications;
    private final MessageSource messages;

    LedgerPages(LedgerReader ledger, Verifications verifications, MessageSource messages) {
        this.ledger = ledger;
        this.verifications = verifications;
        this.messages = messages;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        return page(locale, model, "", null);
    }

    /** Where one is under way already, the page shows it; what is no checkpoint is shown again, with the reason. */
    @PostMapping("/verifications")
    String start(@RequestParam(defaultValue = "") String checkpoint, Locale locale, Model model) {
        try {
            verifications.start(KeptCheckpoint.ofForm(checkpoint));
        } catch (VerificationRunning e) {
            return HERE;
        } catch (QuestionRefused e) {
            return page(locale, model, checkpoint, e);
        }
        return HERE;
    }

    private String page(Locale locale, Model model, String written, @Nullable QuestionRefused refused) {
        var language = Language.of(locale);
        model.addAttribute(
                "page",
                LedgerPage.of(
                        ledger.found(), ledger.knownKey(), verifications.list(), new Wording(messages, language)));
        model.addAttribute("written", written);
        if (refused != null) {
            model.addAttribute(
                    "refused",
                    switch (language) {
                        case TH -> refused.messageTh();
                        case EN -> refused.messageEn();
                    });
        }
        return "ledger";
    }
}
