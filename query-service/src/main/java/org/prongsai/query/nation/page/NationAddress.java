package org.prongsai.query.nation.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the nation's page with everything that was chosen on it. */
record NationAddress(Map<String, String> chosen) {
    static final String PATH = "/nation";
    static final String YEAR = "year";
    static final String PROVINCE = "province";
    static final String TYPE = "type";
    static final String LEVEL = "level";
    static final String SAMPLE = "sample";
    static final String TEXT = "q";
    static final String SORT = "sort";
    static final String PROVINCES = "provinces";
    static final String TYPES = "types";
    static final String PAGE = "page";
    static final String AS_OF = "asOf";

    /** One order, so that one choice is one address. */
    private static final List<String> ORDER =
            List.of(YEAR, PROVINCE, TYPE, LEVEL, SAMPLE, TEXT, SORT, PROVINCES, TYPES, PAGE, AS_OF);

    NationAddress {
        chosen = Map.copyOf(chosen);
    }

    /** The same with another choice, from the first page on; null for none. */
    NationAddress with(String name, @Nullable String value) {
        var other = new LinkedHashMap<>(chosen);
        other.remove(PAGE);
        if (value == null || value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new NationAddress(other);
    }

    NationAddress onPage(int page) {
        return with(PAGE, page == 1 ? null : Integer.toString(page));
    }

    /** Without what narrows the agencies: the year, the moment and the orders stay. */
    NationAddress wide() {
        return with(PROVINCE, null)
                .with(TYPE, null)
                .with(LEVEL, null)
                .with(SAMPLE, null)
                .with(TEXT, null);
    }

    /** What has to be kept by a form that asks for other choices. */
    SequencedMap<String, String> keptBut(List<String> asked) {
        var kept = new LinkedHashMap<String, String>();
        ORDER.stream()
                .filter(name -> chosen.containsKey(name) && !asked.contains(name))
                .forEach(name -> kept.put(name, chosen.getOrDefault(name, "")));
        return kept;
    }

    String href() {
        return href(PATH, Map.of(), null);
    }

    /** To a part of the page. */
    String href(String fragment) {
        return href(PATH, Map.of(), fragment);
    }

    String in(String language) {
        return href(PATH, Map.of("lang", language), null);
    }

    /** A file of the same choices, from which pages do not take anything away. */
    String file(String path, Map<String, String> more) {
        return with(PAGE, null).href(path, more, null);
    }

    private String href(String path, Map<String, String> more, @Nullable String fragment) {
        var asked = keptBut(List.of());
        asked.putAll(more);
        var address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (fragment != null) {
            address.fragment(fragment);
        }
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
