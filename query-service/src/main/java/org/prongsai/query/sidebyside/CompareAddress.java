package org.prongsai.query.sidebyside;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;
import org.prongsai.query.peer.PeerGroup;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of agencies and years side by side.
 *
 * @param asOf the moment that is looked at, as it was asked for; null for now
 */
public record CompareAddress(
        List<AgencyId> agencies,
        List<FiscalYear> years,
        List<PeerGroup> groups,
        @Nullable String asOf) {
    static final String PATH = "/compare";

    public CompareAddress {
        agencies = List.copyOf(agencies);
        years = List.copyOf(years);
        groups = List.copyOf(groups);
    }

    /** The page with one agency chosen. */
    public static String of(AgencyId agency, @Nullable String asOf) {
        return new CompareAddress(List.of(agency), List.of(), List.of(), asOf).here();
    }

    static CompareAddress of(CompareQuestion question) {
        return new CompareAddress(question.agencies(), question.years(), question.groupsInOrder(), question.asked());
    }

    String here() {
        return href(PATH, Map.of());
    }

    /** What is on the page as a file. */
    String file(String kind) {
        return href(PATH + "." + kind, Map.of());
    }

    /** The page in another language, with what was searched for. */
    String in(Language language, String search) {
        var more = new LinkedHashMap<String, String>();
        if (!search.isEmpty()) {
            more.put(CompareQuestion.SEARCH, search);
        }
        more.put("lang", language.tag());
        return href(PATH, more);
    }

    /** The same without one of the agencies. */
    CompareAddress without(AgencyId agency) {
        return new CompareAddress(
                agencies.stream().filter(one -> !one.equals(agency)).toList(), years, groups, asOf);
    }

    /** The same with one of the agencies before all others: what they are held against. */
    CompareAddress against(AgencyId agency) {
        var order = new ArrayList<>(List.of(agency));
        agencies.stream().filter(one -> !one.equals(agency)).forEach(order::add);
        return new CompareAddress(order, years, groups, asOf);
    }

    /** The same as known now. */
    CompareAddress now() {
        return new CompareAddress(agencies, years, groups, null);
    }

    /** What is chosen, whatever the moment. */
    SequencedMap<String, String> kept() {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        put(kept, CompareQuestion.AGENCIES, agencies);
        put(kept, CompareQuestion.YEARS, years);
        put(kept, CompareQuestion.WITH, groups.stream().map(PeerGroup::word).toList());
        return kept;
    }

    private String href(String path, Map<String, String> more) {
        var asked = kept();
        if (asOf != null) {
            asked.put("asOf", asOf);
        }
        asked.putAll(more);
        var address = UriComponentsBuilder.fromPath(path);
        // A comma may stand in a query as it is, and is easier to read than its code.
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString().replace("%2C", ",");
    }

    private static void put(Map<String, String> asked, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            asked.put(name, values.stream().map(Object::toString).collect(Collectors.joining(",")));
        }
    }
}
