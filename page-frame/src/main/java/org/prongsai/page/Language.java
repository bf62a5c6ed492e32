package org.prongsai.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Thai is the one nobody has to ask for. */
public enum Language {
    TH,
    EN;

    /** The tag used in {@code ?lang=}, in the cookie and in HTML. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public Language other() {
        return this == TH ? EN : TH;
    }

    public static Optional<Language> ofTag(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(TH);
    }
}
