package org.prongsai.engine.methodology;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the parts that are for readers, pages and the official report, and that no score is computed from: they are served
 * from the document as they stand.
 */
final class DocumentationReader {
    private static final int LIST_MAX = 50;
    private static final List<String> ANALYSED = List.of("previous-year", "this-year", "unknown");

    private final Provenances provenances;
    private final List<Indicator> indicators;

    DocumentationReader(Provenances provenances, List<Indicator> indicators) {
        this.provenances = provenances;
        this.indicators = indicators;
    }

    void read(Section root) {
        aggregation(root);
        belowMinimum(root);
        calendar(root);
        report(root);
    }

    private void aggregation(Section root) {
        var section = root.optionalSection("aggregation");
        if (section == null) {
            return;
        }
        section.name("id");
        provenances.of(section);
        for (var step : section.sections("steps", 1, LIST_MAX)) {
            for (var key : List.of("from", "to", "op")) {
                step.text(key, "write it in words");
            }
            provenances.inside(step);
            step.close();
        }
        section.close();
    }

    private void belowMinimum(Section root) {
        var section = root.optionalSection("below_minimum");
        if (section != null) {
            section.text("rule", "write it in words, or unknown");
            provenances.of(section);
            section.close();
        }
    }

    private void calendar(Section root) {
        var section = root.optionalSection("calendar");
        if (section == null) {
            return;
        }
        provenances.of(section);
        for (var stage : section.sections("stages", 0, LIST_MAX)) {
            stage.name("stage");
            stage.label("");
            stage.label("when_");
            stage.close();
        }
        section.close();
    }

    private void report(Section root) {
        var section = root.optionalSection("report");
        if (section == null) {
            return;
        }
        item(section, "measures_item");
        item(section, "implementation_item");
        for (var key : List.of("analyses", "implementation_of")) {
            if (section.has(key)) {
                section.word(key, ANALYSED);
            }
        }
        provenances.of(section);
        Provenances.detail(section);
        for (var content : section.optionalSections("contents", 0, LIST_MAX)) {
            content.label("");
            provenances.inside(content);
            content.close();
        }
        issues(section);
        section.close();
    }

    private void item(Section section, String key) {
        Set<String> items = new HashSet<>();
        for (var indicator : indicators) {
            indicator.subIndicators().forEach(sub -> sub.items().forEach(item -> items.add(item.id())));
        }
        if (section.has(key)) {
            var id = section.name(key);
            if (!id.isEmpty() && !items.contains(id)) {
                section.problem(
                        key, "'%s' is not an item of this file".formatted(id), "write an item's id, such as O42");
            }
        }
    }

    private void issues(Section report) {
        var section = report.optionalSection("issues");
        if (section == null) {
            return;
        }
        provenances.of(section);
        for (var issue : section.sections("list", 1, LIST_MAX)) {
            issue.label("");
            issue.optionalNumbers("indicators").forEach(number -> indicator(issue, number.value()));
            issue.close();
        }
        section.close();
    }

    private void indicator(Section issue, BigDecimal number) {
        if (indicators.stream().noneMatch(it -> BigDecimal.valueOf(it.number()).compareTo(number) == 0)) {
            issue.problem(
                    "indicators",
                    "there is no indicator " + number.toPlainString(),
                    "write numbers from 1 to " + indicators.size());
        }
    }
}
