package org.prongsai.query.published;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.problem.QuestionRefused;

/**
 * Which published results are followed.
 *
 * @param agency null for all
 * @param province in Thai; null for all
 * @param year null for all
 * @param before only what stands before this position of the log; null from the latest on
 */
record FeedQuestion(
        @Nullable AgencyId agency,
        @Nullable String province,
        @Nullable FiscalYear year,
        @Nullable Long before,
        Language language) {
    static final String AGENCY = "agency";
    static final String PROVINCE = "province";
    static final String YEAR = "year";
    static final String BEFORE = "before";

    /** Everything, in a language. */
    static FeedQuestion all(Language language) {
        return new FeedQuestion(null, null, null, null, language);
    }

    /** @throws QuestionRefused when a parameter cannot be read */
    static FeedQuestion read(
            @Nullable String agency,
            @Nullable String province,
            @Nullable String year,
            @Nullable String before,
            @Nullable String language) {
        return new FeedQuestion(
                given(agency, PathNames::agency),
                given(province, text -> text),
                given(year, text -> FiscalYearParameter.read(YEAR, text)),
                given(before, FeedQuestion::position),
                language(language));
    }

    /** A language that is not spoken here is Thai, as on all pages. */
    static Language language(@Nullable String written) {
        return Language.ofTag(written).orElse(Language.TH);
    }

    private static <T> @Nullable T given(@Nullable String written, Function<String, T> reading) {
        return written == null || written.isBlank() ? null : reading.apply(written.strip());
    }

    private static long position(String written) {
        if (!written.matches("[0-9]{1,18}")) {
            throw QuestionRefused.parameter(
                    BEFORE,
                    "malformed",
                    BEFORE + " ต้องเป็นตำแหน่งในบันทึก เช่น 1234",
                    BEFORE + " is a position of the log, such as 1234");
        }
        return Long.parseLong(written);
    }

    FeedQuestion forAgency(AgencyId one) {
        return new FeedQuestion(one, null, null, null, language);
    }

    FeedQuestion before(@Nullable Long position) {
        return new FeedQuestion(agency, province, year, position, language);
    }

    FeedQuestion in(Language other) {
        return new FeedQuestion(agency, province, year, before, other);
    }

    /** As a request has them; those that say nothing are left out. */
    SequencedMap<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, AGENCY, agency);
        put(parameters, PROVINCE, province);
        put(parameters, YEAR, year);
        put(parameters, BEFORE, before);
        if (language != Language.TH) {
            parameters.put(PublicAddresses.LANGUAGE, language.tag());
        }
        return parameters;
    }

    private static void put(SequencedMap<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
