package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.MethodologyRef;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A score sheet for programs to compare, figure by figure: every exact fraction beside what is shown of it, down to how often
 * each level was answered. It holds nothing that does not follow from the assessment's events and its methodology, no names
 * and no words; all figures are texts, so that no reader rounds them.
 */
public final class ScoreSheetDocument {
    /** What the key {@code schema} says. */
    public static final String SCHEMA = "prongsai-score-sheet/1";

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    private final ScoreSheet sheet;
    private final int decimals;

    private ScoreSheetDocument(ScoreSheet sheet) {
        this.sheet = sheet;
        decimals = sheet.methodology().decimals();
    }

    /**
     * A fresh tree.
     *
     * @param position of the last event that the sheet rests on
     */
    public static ObjectNode of(ScoreSheet sheet, Phase phase, long position) {
        return new ScoreSheetDocument(sheet).tree(phase, position);
    }

    private ObjectNode tree(Phase phase, long position) {
        var tree = NODES.objectNode()
                .put("schema", SCHEMA)
                .put("assessmentId", sheet.assessmentId().value())
                .put("phase", phase.name())
                .put("position", position)
                .put("basis", sheet.basis().name());
        tree.set("methodology", methodology(sheet.methodology().ref()));
        tree.set("total", figure(sheet.total()));
        tree.set("level", level());
        var instruments = tree.putArray("instruments");
        sheet.instruments().forEach(instrument -> instruments.add(instrument(instrument)));
        var indicators = tree.putArray("indicators");
        sheet.indicators().forEach(indicator -> indicators.add(indicator(indicator)));
        var findings = tree.putArray("findings");
        sheet.findings().forEach(finding -> findings.add(finding(finding)));
        tree.set("published", sheet.published() == null ? NODES.nullNode() : published(sheet.published()));
        return tree;
    }

    private static ObjectNode methodology(MethodologyRef ref) {
        return NODES.objectNode()
                .put("id", ref.id())
                .put("revision", ref.revision())
                .put("hash", ref.hash());
    }

    private ObjectNode figure(Score score) {
        return NODES.objectNode()
                .put("exact", exact(score.value()))
                .put("shown", shown(score.value()))
                .put("basis", score.basis().name())
                .put("complete", score.complete())
                .put("computed", exact(score.computed()))
                .put("published", exact(score.published()))
                .put("stated", score.stated());
    }

    private static @Nullable String exact(@Nullable Rational value) {
        return value == null ? null : value.toString();
    }

    private @Nullable String shown(@Nullable Rational value) {
        return value == null ? null : value.rounded(decimals).toPlainString();
    }

    /** With the rule that it follows from, where it is one level only. */
    private ObjectNode level() {
        var verdict = sheet.level();
        var tree = NODES.objectNode().put("level", verdict.level()).put("stated", verdict.stated());
        var possible = tree.putArray("possible");
        verdict.possible().forEach(possible::add);
        var scheme = sheet.methodology().levels();
        tree.putNull("rule");
        if (verdict.possible().size() == 1) {
            scheme.rules().stream()
                    .filter(rule -> rule.level().equals(verdict.level()))
                    .findFirst()
                    .ifPresent(rule -> tree.putObject("rule")
                            .put("scheme", scheme.id())
                            .put("comparesShown", scheme.comparesRounded())
                            .put("totalMin", exact(rule.totalMin()))
                            .put("eachInstrumentMin", exact(rule.eachInstrumentMin())));
        }
        return tree;
    }

    private ObjectNode instrument(InstrumentScore instrument) {
        var tree = NODES.objectNode()
                .put("code", instrument.instrument().code())
                .put("weight", exact(instrument.instrument().weight()))
                .put("n", instrument.n());
        tree.set("score", figure(instrument.score()));
        var surveys = tree.putArray("surveys");
        for (var survey : instrument.surveys()) {
            var sample = survey.sample();
            var part = surveys.addObject().put("survey", survey.survey().value());
            part.set("score", figure(survey.score()));
            part.putObject("sample")
                    .put("n", sample.n())
                    .put("population", sample.population())
                    .put("required", sample.required())
                    .put("verdict", sample.verdict().name());
        }
        return tree;
    }

    private ObjectNode indicator(IndicatorScore indicator) {
        var tree = NODES.objectNode()
                .put("number", indicator.indicator().number())
                .put("instrument", indicator.indicator().instrument())
                .put("n", indicator.n());
        tree.set("score", figure(indicator.score()));
        var surveys = tree.putArray("surveys");
        for (var part : indicator.parts()) {
            var survey = surveys.addObject().put("survey", part.survey().value());
            survey.set("score", figure(part.score()));
            var questions = survey.putArray("questions");
            part.questions().forEach(question -> questions.add(question(question)));
        }
        var subIndicators = tree.putArray("subIndicators");
        indicator.subIndicators().forEach(sub -> subIndicators.add(subIndicator(sub)));
        return tree;
    }

    private ObjectNode question(QuestionScore question) {
        var tree = NODES.objectNode().put("id", question.question().id()).put("n", question.n());
        tree.set("score", figure(question.score()));
        var slots = tree.putArray("slots");
        for (var slot : question.slots()) {
            var place = slots.addObject().put("id", slot.slot().id()).put("n", slot.n());
            place.set("score", figure(slot.score()));
            ArrayNode counts = place.putArray("counts");
            slot.counts().forEach(count -> counts.add(count.intValue()));
        }
        return tree;
    }

    private ObjectNode subIndicator(SubIndicatorScore sub) {
        var tree = NODES.objectNode().put("id", sub.subIndicator().id()).put("judged", sub.judged());
        tree.set("score", figure(sub.score()));
        var items = tree.putArray("items");
        for (var item : sub.items()) {
            var verdict = item.verdict();
            items.addObject()
                    .put("id", item.item().id())
                    .put("verdict", verdict == null ? null : verdict.verdict())
                    .set("score", figure(item.score()));
        }
        return tree;
    }

    private ObjectNode finding(Finding finding) {
        return switch (finding) {
            case Finding.PublishedFiguresDisagree(var figure, var stated, var derived) ->
                finding("published-figures-disagree", figure, exact(stated), exact(derived));
            case Finding.PublishedLevelDisagrees(var stated, var derived) ->
                finding("published-level-disagrees", "level", stated, derived);
            case Finding.ComputedDiffersFromPublished(var computed, var published) ->
                finding("computed-differs-from-published", "total", exact(published), exact(computed));
        };
    }

    private static ObjectNode finding(String code, String figure, @Nullable String stated, @Nullable String derived) {
        return NODES.objectNode()
                .put("code", code)
                .put("figure", figure)
                .put("stated", stated)
                .put("derived", derived);
    }

    /** As announced: nothing filled in, no digit lost. */
    private static ObjectNode published(Published published) {
        var result = published.result();
        var total = result.total();
        var tree = NODES.objectNode()
                .put("source", published.source())
                .put("correctionReason", published.correctionReason())
                .put("total", total == null ? null : total.toPlainString())
                .put("level", result.level());
        put(tree.putObject("instruments"), result.instruments());
        put(tree.putObject("indicators"), result.indicators());
        put(tree.putObject("items"), result.items());
        return tree;
    }

    private static void put(ObjectNode tree, Map<?, BigDecimal> figures) {
        figures.forEach((key, figure) -> tree.put(String.valueOf(key), figure.toPlainString()));
    }
}
