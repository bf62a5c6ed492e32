package org.prongsai.command.page;

import org.jspecify.annotations.Nullable;

/**
 * The page that finds one response.
 *
 * @param sought as it was sent; empty when nothing was
 * @param problem why nothing was found; null when nothing was sought
 */
record ResponseSearchPage(
        SurveyTitle survey,
        String sought,
        @Nullable String problem,
        String href,
        String agencyHref,
        String otherLanguageHref,
        String otherLanguage) {}
