package org.prongsai.query.published;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.tape.RegistryFrame;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.opendata.OpenAssessments;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.tape.Tape;
import org.prongsai.query.tape.TapeStates;
import org.prongsai.query.text.ThaiOrder;
import org.springframework.stereotype.Component;

/** Finds what was published, newest first: one question to the log, and what was public by then from the tape. */
@Component
class Publications {
    static final int PAGE = 30;

    private final EventLog log;
    private final AsOfParameter asOfs;
    private final Tape tape;
    private final TapeStates states;
    private final OpenAssessments open;

    Publications(EventLog log, AsOfParameter asOfs, Tape tape, TapeStates states, OpenAssessments open) {
        this.log = log;
        this.asOfs = asOfs;
        this.tape = tape;
        this.states = states;
        this.open = open;
    }

    /** @throws QuestionRefused when there is no such agency or province */
    FeedPage page(FeedQuestion question) {
        var asOf = asOfs.onTape(AsOf.latest());
        var before = question.before();
        var found = log.results(
                agencies(question),
                question.year(),
                Math.min(before == null ? Long.MAX_VALUE : before, asOf.position() + 1),
                PAGE + 1);
        var shown = found.stream().limit(PAGE).map(this::publication).toList();
        return new FeedPage(
                shown, asOf, found.size() > PAGE ? shown.getLast().step().position() : null);
    }

    /** The provinces that have agencies, in the order of a Thai dictionary. */
    List<String> provinces() {
        return registered().stream()
                .map(AgencyRegistered::province)
                .distinct()
                .sorted(ThaiOrder.comparator())
                .toList();
    }

    /** Null for all. */
    private @Nullable Collection<AgencyId> agencies(FeedQuestion question) {
        var agency = question.agency();
        if (agency != null) {
            if (!tape.view().registry().agencies().containsKey(agency.value())) {
                throw QuestionRefused.unknown(agency);
            }
            return List.of(agency);
        }
        var province = question.province();
        return province == null ? null : ofProvince(province);
    }

    private Collection<AgencyId> ofProvince(String province) {
        var ids = registered().stream()
                .filter(agency -> agency.province().equals(province))
                .map(AgencyRegistered::agencyId)
                .toList();
        if (ids.isEmpty()) {
            throw QuestionRefused.parameter(
                    FeedQuestion.PROVINCE,
                    "unknown",
                    "ไม่มีหน่วยงานในจังหวัด " + province,
                    "there is no agency in a province " + province);
        }
        return ids;
    }

    private List<AgencyRegistered> registered() {
        return tape.view().registry().agencies().values().stream()
                .map(RegistryFrame.Agency::registered)
                .toList();
    }

    private Publication publication(LoggedEvent logged) {
        var step = Optional.ofNullable(Announcement.of(logged))
                .orElseThrow(() -> new IllegalStateException(logged + " makes nothing public"));
        var id = ((AssessmentScoped) logged.event()).assessmentId();
        var agency = Optional.ofNullable(
                        tape.view().registry().agencies().get(id.agencyId().value()))
                .orElseThrow(() -> new IllegalStateException(id + " belongs to an agency that was never registered"))
                .registered();
        var state = states.state(id, logged.position())
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not on the tape at %d, where it has a result".formatted(id, logged.position())));
        var told = open.of(agency, state, PlanState.EMPTY);
        return new Publication(
                step,
                logged.eventId(),
                id,
                agency,
                told.total().score(),
                told.level(),
                told.methodology().levels());
    }
}
