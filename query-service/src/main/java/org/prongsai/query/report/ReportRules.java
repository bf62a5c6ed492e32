package org.prongsai.query.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Methodology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a methodology says of the report: which checklist item asks for it, and of which years it tells.
 *
 * @param item of the checklist; null where it is not known
 * @param ofPreviousYear whether the year before is reported, and not the item's own
 * @param analysesPreviousYear whether measures follow from the scores of the year before them
 * @param issues what has to be analysed; empty where nothing is named
 */
record ReportRules(@Nullable String item, boolean ofPreviousYear, boolean analysesPreviousYear, List<Issue> issues) {
    private static final String PREVIOUS = "previous-year";
    private static final String THIS = "this-year";

    /** One thing to be analysed, and the indicators that speak of it. */
    record Issue(String name, List<Integer> indicators) {
        Issue {
            indicators = List.copyOf(indicators);
        }
    }

    ReportRules {
        issues = List.copyOf(issues);
    }

    static ReportRules of(Methodology methodology) {
        var report = JsonMapper.shared().readTree(methodology.document()).path("report");
        var item = report.path("implementation_item").asString("");
        var issues = new ArrayList<Issue>();
        for (var issue : report.path("issues").path("list")) {
            issues.add(issue(issue));
        }
        return new ReportRules(
                item.isEmpty() ? null : item,
                report.path("implementation_of").asString("").equals(PREVIOUS),
                !report.path("analyses").asString("").equals(THIS),
                issues);
    }

    private static Issue issue(JsonNode issue) {
        return new Issue(
                issue.path("th").asString(""),
                issue.path("indicators").valueStream().map(JsonNode::asInt).toList());
    }
}
