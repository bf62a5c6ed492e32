package org.prongsai.command.page.administration;

import java.util.Locale;
import org.prongsai.command.access.ListedPeople;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page for whoever runs the service. */
@Controller
class AdministrationPages {
    static final String HERE = "/administration";

    private final ListedPeople people;
    private final Parts parts;
    private final Installation installation;
    private final MessageSource messages;

    AdministrationPages(ListedPeople people, Parts parts, Installation installation, MessageSource messages) {
        this.people = people;
        this.parts = parts;
        this.installation = installation;
        this.messages = messages;
    }

    @GetMapping(path = HERE, produces = MediaType.TEXT_HTML_VALUE)
    String show(Locale locale, Model model) {
        var wording = new Wording(messages, Language.of(locale));
        model.addAttribute("page", AdministrationPage.of(people.all(), parts.all(), installation.read(), wording));
        return "administration";
    }
}
