package org.prongsai.query.methodology;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Methodologies that assessments pinned, with the shapes of their tallies at hand. */
@Component
public class PinnedMethodologies {
    private record Form(MethodologyRef methodology, SurveyCode survey) {}

    private final Methodologies methodologies;
    private final ConcurrentMap<Form, TallyShape> shapes = new ConcurrentHashMap<>();

    PinnedMethodologies(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    /**
     * A pinned methodology.
     *
     * @throws IllegalStateException when the log pins what it never registered
     */
    public Methodology get(MethodologyRef pinned) {
        return methodologies.get(pinned);
    }

    public TallyShapes shapes() {
        return (methodology, survey) -> shapes.computeIfAbsent(
                new Form(methodology, survey),
                form -> TallyShape.of(get(form.methodology()).slots(form.survey())));
    }
}
