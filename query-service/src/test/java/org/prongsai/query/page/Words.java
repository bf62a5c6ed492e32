package org.prongsai.query.page;

import java.util.List;
import org.prongsai.page.Bundles;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;

/** The words of both languages, for tests. */
final class Words {
    private static final MessageSource BUNDLES = Bundles.with(List.of(PageConfiguration.MESSAGES));

    static final Wording THAI = new Wording(BUNDLES, Language.TH);
    static final Wording ENGLISH = new Wording(BUNDLES, Language.EN);

    private Words() {}
}
