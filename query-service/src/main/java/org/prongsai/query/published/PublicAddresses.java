package org.prongsai.query.published;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where published results are, for pages of others: in full, and with the language where it is not Thai. */
@Component
class PublicAddresses {
    static final String HERE = "/public";
    static final String LANGUAGE = "lang";

    private final PublicSettings settings;

    PublicAddresses(PublicSettings settings) {
        this.settings = settings;
    }

    /** The beginning of every address, without a slash at its end. */
    String base(HttpServletRequest request) {
        return settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : settings.address();
    }

    static String page(AssessmentId id, Language language) {
        return in(path(id), language);
    }

    static String latest(AgencyId agency, Language language) {
        return in(HERE + "/" + agency, language);
    }

    /** An image of one figure. */
    static String image(AssessmentId id, CardFigure figure, String type, Language language) {
        return in(path(id) + "/" + figure.name() + "." + type, language);
    }

    private static String path(AssessmentId id) {
        return HERE + "/" + id.agencyId() + "/" + id.fiscalYear();
    }

    /** A feed with what it is narrowed to. */
    static String feed(String name, FeedQuestion question) {
        return narrowed(HERE + name, question);
    }

    /** The list of what was published, for people. */
    static String list(FeedQuestion question) {
        return narrowed(HERE, question);
    }

    private static String narrowed(String path, FeedQuestion question) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = question.parameters();
        values.keySet().forEach(parameter -> address.queryParam(parameter, "{" + parameter + "}"));
        return address.encode().buildAndExpand(Map.copyOf(values)).toUriString();
    }

    /** Thai is the language that nobody has to ask for. */
    private static String in(String address, Language language) {
        return language == Language.TH ? address : address + "?" + LANGUAGE + "=" + language.tag();
    }
}
