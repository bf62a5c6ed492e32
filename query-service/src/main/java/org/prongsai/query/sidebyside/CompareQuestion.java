package org.prongsai.query.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.peer.PeerGroup;
import org.prongsai.query.problem.QuestionRefused;

/**
 * What is to stand side by side.
 *
 * @param agencies in the order asked for, each once; those of the first are the columns that others are held against
 * @param years oldest first, each once; empty for what suits the agencies
 * @param groups whose averages are asked for, in their order
 * @param asked the parameter that asked for the past, as it was given; null for now
 * @param search part of an agency's name or id; empty for none
 */
record CompareQuestion(
        List<AgencyId> agencies,
        List<FiscalYear> years,
        Set<PeerGroup> groups,
        AsOf asOf,
        @Nullable String asked,
        String search) {
    static final String AGENCIES = "agencies";
    static final String YEARS = "years";
    static final String WITH = "with";
    static final String SEARCH = "q";

    /** More than can be shown; an address with more was not made by this page. */
    private static final int CHOICES_MAX = 50;

    private static final int SEARCH_LENGTH_MAX = 100;

    CompareQuestion {
        agencies = List.copyOf(agencies);
        years = List.copyOf(years);
        groups = Set.copyOf(groups);
    }

    /**
     * Reads what a form or an address says: names one by one or with commas between them.
     *
     * @throws QuestionRefused when one of them is not what it should be
     */
    static CompareQuestion read(
            List<String> agencies,
            List<String> years,
            List<String> groups,
            String search,
            AsOf asOf,
            @Nullable String asked) {
        var text = search.strip();
        if (text.length() > SEARCH_LENGTH_MAX) {
            throw QuestionRefused.parameter(
                    SEARCH,
                    "too-long",
                    "คำค้นยาวเกิน %d ตัวอักษร".formatted(SEARCH_LENGTH_MAX),
                    "the search is longer than %d characters".formatted(SEARCH_LENGTH_MAX));
        }
        return new CompareQuestion(
                split(AGENCIES, agencies).map(PathNames::agency).distinct().toList(),
                split(YEARS, years)
                        .map(year -> FiscalYearParameter.read(YEARS, year))
                        .distinct()
                        .sorted()
                        .toList(),
                split(WITH, groups).map(CompareQuestion::group).collect(Collectors.toSet()),
                asOf,
                asked,
                text);
    }

    private static Stream<String> split(String parameter, List<String> written) {
        var names = new ArrayList<String>();
        for (var some : written) {
            Arrays.stream(some.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        if (names.size() > CHOICES_MAX) {
            throw QuestionRefused.parameter(
                    parameter,
                    "too-many",
                    "%s มีได้ไม่เกิน %d ชื่อ".formatted(parameter, CHOICES_MAX),
                    "%s takes up to %d names".formatted(parameter, CHOICES_MAX));
        }
        return names.stream();
    }

    private static PeerGroup group(String word) {
        return PeerGroup.ofWord(word)
                .orElseThrow(() -> QuestionRefused.parameter(
                        WITH,
                        "unknown",
                        "with เป็นได้แค่ nation, type หรือ province",
                        "with is nation, type or province"));
    }

    /** The groups in the order of their columns. */
    List<PeerGroup> groupsInOrder() {
        return groups.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(groups));
    }
}
