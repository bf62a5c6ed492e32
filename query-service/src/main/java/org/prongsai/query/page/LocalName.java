package org.prongsai.query.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.prongsai.page.Language;

/**
 * The name of a province or a kind of agency, which the log holds in Thai.
 *
 * @param text in the page's language where that name is known, else in Thai
 * @param language the language it is in
 */
public record LocalName(String text, Language language) {
    private static final Properties ENGLISH = english();

    public static LocalName of(String thai, Language wanted) {
        var english = ENGLISH.getProperty(thai);
        return wanted == Language.EN && english != null
                ? new LocalName(english, Language.EN)
                : new LocalName(thai, Language.TH);
    }

    /** For the lang attribute. */
    public String tag() {
        return language.tag();
    }

    private static Properties english() {
        var names = new Properties();
        try (var file = LocalName.class.getResourceAsStream("/names_en.properties")) {
            if (file == null) {
                throw new IllegalStateException("names_en.properties is not on the class path");
            }
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
