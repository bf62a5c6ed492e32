package org.prongsai.query.page;

import java.util.Locale;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.rebuild.RebuildRunning;
import org.prongsai.query.rebuild.Rebuilds;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rebuilds of the read side, for people. */
@Controller
@RequestMapping(path = "/rebuilds", produces = MediaType.TEXT_HTML_VALUE)
class RebuildPages {
    private static final String HERE = "redirect:/rebuilds";

    private final Rebuilds rebuilds;
    private final MessageSource messages;

    RebuildPages(Rebuilds rebuilds, MessageSource messages) {
        this.rebuilds = rebuilds;
        this.messages = messages;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        var wording = new Wording(messages, Language.of(locale));
        model.addAttribute("page", RebuildsPage.of(rebuilds.list(), wording));
        return "rebuilds";
    }

    /** Where one is under way already, the page shows it. */
    @PostMapping
    String start(@RequestParam(defaultValue = "false") boolean dryRun) {
        try {
            rebuilds.start(dryRun);
        } catch (RebuildRunning e) {
            return HERE;
        }
        return HERE;
    }

    /** One that has ended meanwhile stays as it is, and the page says how it ended. */
    @PostMapping("/{rebuildId}/cancel")
    String cancel(@PathVariable String rebuildId) {
        rebuilds.cancel(rebuildId);
        return HERE;
    }
}
