package org.prongsai.query.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Thai is the one nobody has to ask for. */
enum Language {
    TH,
    EN;

    /** The tag used in {@code ?lang=}, in the cookie and in HTML. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    Language other() {
        return this == TH ? EN : TH;
    }

    static Optional<Language> ofTag(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(TH);
    }
}
