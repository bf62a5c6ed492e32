package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/** The pages that are measured: some that are known, and all that the frame and an agency's own page lead to. */
final class PageAddresses {
    private static final Pattern NAVIGATION = Pattern.compile("<(nav|footer)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    /** What is linked there and is not ours, or another language of the same. */
    private static final Pattern OTHER = Pattern.compile(".*(swagger|[?&]lang=).*");

    private PageAddresses() {}

    /** @param agency one that has a result in the year */
    static List<String> of(HttpConnection service, String agency, int year) throws IOException {
        var own = "/agencies/%s?year=%d".formatted(agency, year);
        SequencedSet<String> found = new LinkedHashSet<>(List.of("/", own));
        for (var page : List.of("/", own)) {
            var navigation = NAVIGATION.matcher(service.get(page));
            while (navigation.find()) {
                var links = LINK.matcher(navigation.group());
                while (links.find()) {
                    found.add(links.group(1).replace("&amp;", "&"));
                }
            }
        }
        found.addAll(List.of(
                "/agencies/%s/explain?year=%d&figure=total".formatted(agency, year),
                "/deliveries/new",
                "/api/v1/assessments/%s-%d/report.html".formatted(agency, year)));
        var pages = new ArrayList<>(found);
        pages.removeIf(address -> OTHER.matcher(address).matches());
        return pages;
    }
}
