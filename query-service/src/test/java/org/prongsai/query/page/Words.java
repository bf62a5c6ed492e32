package org.prongsai.query.page;

/** The words of both languages, for tests. */
final class Words {
    static final Wording THAI = new Wording(PageConfiguration.bundles(), Language.TH);
    static final Wording ENGLISH = new Wording(PageConfiguration.bundles(), Language.EN);

    private Words() {}
}
