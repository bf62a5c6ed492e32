package org.prongsai.query.page;

import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;

/**
 * An agency's name as a page shows it.
 *
 * @param name in the page's language where there is one
 * @param language the language that name is in
 * @param other in the other language; null when there is none
 */
public record AgencyName(
        String name, Language language, @Nullable String other) {

    public static AgencyName of(String nameTh, @Nullable String nameEn, Language wanted) {
        return wanted == Language.EN && nameEn != null
                ? new AgencyName(nameEn, Language.EN, nameTh)
                : new AgencyName(nameTh, Language.TH, nameEn);
    }

    /** For the lang attribute. */
    public String tag() {
        return language.tag();
    }

    /** For the lang attribute of the other name. */
    public String otherTag() {
        return language.other().tag();
    }
}
