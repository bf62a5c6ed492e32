package org.prongsai.query.effect;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AssessmentTrail;
import org.prongsai.log.TrailEntry;
import org.prongsai.log.TrailFilter;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.trail.ActorJson;
import org.prongsai.query.trail.EventWords;
import org.prongsai.query.trail.RulesOfTrail;
import org.prongsai.query.trail.VisibleNames;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit trail")
class EffectController {
    private static final int LIMIT_MAX = 200;

    private final EffectReader effects;
    private final AssessmentTrail trail;
    private final AssessmentReader assessments;
    private final AsOfParameter asOfs;
    private final RulesOfTrail rules;
    private final VisibleNames names;

    EffectController(
            EffectReader effects,
            AssessmentTrail trail,
            AssessmentReader assessments,
            AsOfParameter asOfs,
            RulesOfTrail rules,
            VisibleNames names) {
        this.effects = effects;
        this.trail = trail;
        this.assessments = assessments;
        this.asOfs = asOfs;
        this.rules = rules;
        this.names = names;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/changes")
    @Operation(
            summary = "What changed between two moments, event by event",
            description =
                    "Every figure that differs between the two, exactly and as displayed, and the events between them, each"
                            + " with what it moved. A page that is not the last tells in next what after has to be for the"
                            + " one behind it.")
    ResponseEntity<ChangesJson> changes(
            @PathVariable String assessmentId,
            @Parameter(description = "The earlier moment, not included: a position of the log, or an instant")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "The later moment, included; now when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "List only events behind this position") @RequestParam(required = false) @Nullable
                    Long after,
            @Parameter(description = "1 to 200 events") @RequestParam(defaultValue = "50") int limit) {
        within(limit);
        if (from == null || from.isBlank()) {
            throw QuestionRefused.parameter(
                    "from", "missing", "ต้องระบุ from ว่าเทียบจากเมื่อใด", "say from when: from is missing");
        }
        var id = PathNames.assessment(assessmentId);
        requireKnown(id);
        var earlier = point("from", from);
        var later = point("to", to);
        inOrder(earlier, later);
        long listed = Math.max(earlier.position(), after == null ? 0 : after);
        var found = listed >= later.position()
                ? List.<TrailEntry>of()
                : trail.page(id, TrailFilter.between(listed + 1, later.position()), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var told = effects.between(
                id,
                earlier.position(),
                later.position(),
                shown.stream().map(EffectController::alone).toList());
        var body = new ChangesJson(
                id.value(),
                earlier,
                later,
                EffectJson.of(told.whole()),
                items(id, shown, told.each()),
                found.size() > limit ? shown.getLast().logged().position() : null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/events/{position}/effect")
    @Operation(
            summary = "What one event moved",
            description =
                    "Every figure that one event moved, before and after, down to questions and the counts of each level."
                            + " Answers of fewer than five people, and of a staff survey that is still open, are not shown.")
    ResponseEntity<EventEffectJson> effect(@PathVariable String assessmentId, @PathVariable long position) {
        var id = PathNames.assessment(assessmentId);
        requireKnown(id);
        var event = effects.event(id, position);
        var effect = EffectJson.inFull(effects.of(id, event));
        var body = new EventEffectJson(
                id.value(),
                item(event, new EventWords(rules.of(id)), names.byPseudonym(), effect),
                new EventEffectJson.AsOfJson(position - 1, position));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private List<ChangesJson.ItemJson> items(AssessmentId id, List<TrailEntry> events, List<Effect> moved) {
        if (events.isEmpty()) {
            return List.of();
        }
        var words = new EventWords(rules.of(id));
        var visible = names.byPseudonym();
        var items = new ArrayList<ChangesJson.ItemJson>();
        for (int at = 0; at < events.size(); at++) {
            items.add(item(events.get(at), words, visible, EffectJson.of(moved.get(at))));
        }
        return items;
    }

    private static ChangesJson.ItemJson item(
            TrailEntry entry, EventWords words, Map<String, String> visible, EffectJson effect) {
        var logged = entry.logged();
        return new ChangesJson.ItemJson(
                logged.position(),
                logged.at(),
                logged.name(),
                entry.origin().map(origin -> ActorJson.of(origin, visible)).orElse(null),
                words.of(logged.event()),
                EventWords.reason(logged.event()),
                effect);
    }

    private static Stretch alone(TrailEntry entry) {
        return new Stretch(entry.logged().position(), entry.logged().position());
    }

    private void requireKnown(AssessmentId id) {
        if (assessments.lastPosition(id).isEmpty()) {
            throw QuestionRefused.unknown(id);
        }
    }

    private LogPoint point(String parameter, @Nullable String written) {
        return assessments.point(asOfs.read(parameter, written));
    }

    private static void within(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw QuestionRefused.parameter(
                    "limit",
                    "out-of-range",
                    "limit ต้องอยู่ระหว่าง 1 ถึง %d".formatted(LIMIT_MAX),
                    "limit has to be between 1 and %d".formatted(LIMIT_MAX));
        }
    }

    private static void inOrder(LogPoint earlier, LogPoint later) {
        if (earlier.position() > later.position()) {
            throw QuestionRefused.parameter(
                    "from",
                    "out-of-order",
                    "from (ตำแหน่งที่ %d) ต้องไม่อยู่หลัง to (ตำแหน่งที่ %d)"
                            .formatted(earlier.position(), later.position()),
                    "from (position %d) must not be behind to (position %d)"
                            .formatted(earlier.position(), later.position()));
        }
    }
}
