package org.prongsai.query.effect;

import java.util.List;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.AssessmentTrail;
import org.prongsai.log.EventLog;
import org.prongsai.log.TrailEntry;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;

/** Folds an assessment's streams once, and tells what moved on the way. */
@Component
public class EffectReader {
    private final EventLog log;
    private final AssessmentTrail trail;
    private final AssessmentReader assessments;
    private final PinnedMethodologies methodologies;

    EffectReader(EventLog log, AssessmentTrail trail, AssessmentReader assessments, PinnedMethodologies methodologies) {
        this.log = log;
        this.trail = trail;
        this.assessments = assessments;
        this.methodologies = methodologies;
    }

    /**
     * What happened between two positions of the log: behind the first, up to the second.
     *
     * @param stretches between them, one after the other, each from one event of the assessment to another
     */
    public Effects between(AssessmentId id, long from, long to, List<Stretch> stretches) {
        var pass = new EffectPass(
                assessments.nothingYet(),
                state -> Snapshot.of(state, methodologies.get(state.methodology())),
                from,
                stretches);
        log.readAssessment(id, AsOf.position(to), pass);
        return new Effects(pass.whole(), pass.effects());
    }

    /** What one event moved. */
    public Effect of(AssessmentId id, TrailEntry event) {
        long position = event.logged().position();
        return between(id, position - 1, position, List.of()).whole();
    }

    /**
     * The event of an assessment at a position.
     *
     * @throws QuestionRefused when none of its events stands there
     */
    public TrailEntry event(AssessmentId id, long position) {
        return trail.at(List.of(position)).stream()
                .filter(entry -> entry.logged().event() instanceof AssessmentScoped event
                        && event.assessmentId().equals(id))
                .findFirst()
                .orElseThrow(() -> new QuestionRefused(
                        Reason.EVENT_UNKNOWN,
                        "ไม่มีเหตุการณ์ของการประเมิน %s ที่ตำแหน่ง %d ของบันทึก".formatted(id, position),
                        "no event of assessment %s stands at position %d of the log".formatted(id, position)));
    }
}
