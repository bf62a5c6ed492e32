package org.prongsai.query.published;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.page.LocalName;

/**
 * What was published, newest first, ready to print.
 *
 * @param year as asked for; null for all
 * @param province as asked for; null for all
 * @param provinces to choose from
 */
record PublicListPage(
        List<Row> rows,
        @Nullable String year,
        @Nullable String province,
        List<Province> provinces,
        @Nullable String firstHref,
        @Nullable String nextHref,
        String canonical,
        String atom,
        String json,
        @Nullable String language,
        String otherLanguageHref,
        String otherLanguage) {

    /** One step. */
    record Row(String what, String agency, String year, String href, String moment, List<String> sentences) {}

    /** @param value in Thai, as the log has it */
    record Province(String value, String name, boolean chosen) {}

    static PublicListPage of(
            FeedPage page, FeedQuestion question, List<String> provinces, String base, Wording wording) {
        var other = wording.language().other();
        var first = question.before(null);
        var year = question.year();
        return new PublicListPage(
                page.publications().stream().map(entry -> row(entry, wording)).toList(),
                year == null ? null : year.toString(),
                question.province(),
                provinces.stream()
                        .map(province -> new Province(
                                province,
                                LocalName.of(province, wording.language()).text(),
                                province.equals(question.province())))
                        .toList(),
                question.before() == null ? null : PublicAddresses.list(first),
                page.next() == null ? null : PublicAddresses.list(question.before(page.next())),
                base + PublicAddresses.list(question),
                PublicAddresses.feed(FeedDocument.ATOM, first),
                PublicAddresses.feed(FeedDocument.JSON, first),
                wording.language() == Language.TH ? null : wording.language().tag(),
                PublicAddresses.list(question.in(other)),
                other.tag());
    }

    private static Row row(Publication entry, Wording wording) {
        return new Row(
                EntryWords.kind(entry.step().kind(), wording),
                EntryWords.agency(entry, wording),
                entry.id().fiscalYear().toString(),
                PublicAddresses.page(entry.id(), wording.language()),
                wording.moment(entry.step().at()),
                EntryWords.sentences(entry, wording));
    }
}
