package org.prongsai.query.projection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.score.ScoreLines;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.text.ThaiOrder;
import org.springframework.stereotype.Component;

/**
 * What is folded, as rows of the {@linkplain ReadTable read tables}: one place for the live projection and for a rebuild, so
 * that both write the same. May be used by several threads at once.
 */
@Component
public final class ReadRows {
    private final ScoreRows scores;
    private final PinnedMethodologies methodologies;
    private final ConcurrentMap<MethodologyRef, ScoreLines> lines = new ConcurrentHashMap<>();

    ReadRows(ScoreRows scores, PinnedMethodologies methodologies) {
        this.scores = scores;
        this.methodologies = methodologies;
    }

    /** A row of {@link ReadTable#AGENCY}. */
    public @Nullable Object[] agency(AgencyRegistered agency, long position) {
        return columns(AgencyRow.of(agency, position));
    }

    @Nullable
    Object[] columns(AgencyRow agency) {
        return new @Nullable Object[] {
            agency.agencyId(),
            agency.nameTh(),
            agency.nameEn(),
            agency.type(),
            agency.province(),
            agency.district(),
            ThaiOrder.key(agency.nameTh()),
            agency.position()
        };
    }

    /**
     * A row of {@link ReadTable#METHODOLOGY}.
     *
     * @throws IllegalStateException when the log pins what it never registered
     */
    public @Nullable Object[] methodology(MethodologyRef methodology, long position) {
        return columns(new MethodologyRow(methodologies.get(methodology), position));
    }

    @Nullable
    Object[] columns(MethodologyRow row) {
        return new @Nullable Object[] {
            row.methodology().ref().id(),
            row.methodology().ref().revision(),
            row.methodology().ref().hash(),
            row.methodology().title().th(),
            row.methodology().title().en(),
            row.position()
        };
    }

    /** A row of {@link ReadTable#ASSESSMENT}. */
    public @Nullable Object[] columns(AssessmentState state, long position) {
        return new @Nullable Object[] {
            state.id().value(),
            state.id().agencyId().value(),
            state.id().fiscalYear().value(),
            state.phase().name(),
            state.methodology().id(),
            state.methodology().revision(),
            state.methodology().hash(),
            AssessmentStateCodec.encode(state),
            position
        };
    }

    /** A row of {@link ReadTable#PLAN}. */
    public @Nullable Object[] columns(String assessmentId, PlanState plan, long position) {
        return new @Nullable Object[] {assessmentId, PlanStateCodec.encode(plan), position};
    }

    /**
     * A row of {@link ReadTable#SCORE}.
     *
     * @param agency null where none was registered
     * @throws IllegalStateException when the agency or the methodology is missing
     */
    public @Nullable Object[] score(AssessmentState state, long position, @Nullable AgencyRegistered agency) {
        return scores.columns(row(state, position, agency == null ? null : AgencyRow.of(agency, 0)));
    }

    ScoreRow row(AssessmentState state, long position, @Nullable AgencyRow agency) {
        if (agency == null) {
            throw new IllegalStateException("assessment %s belongs to agency %s, which was never registered"
                    .formatted(state.id(), state.id().agencyId()));
        }
        var line = lines(state.methodology()).of(state);
        return new ScoreRow(line, state.phase(), agency, position);
    }

    private ScoreLines lines(MethodologyRef pinned) {
        var known = lines.get(pinned);
        return known != null ? known : lines.computeIfAbsent(pinned, _ -> ScoreLines.of(methodologies.get(pinned)));
    }
}
