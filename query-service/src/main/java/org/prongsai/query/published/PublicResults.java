package org.prongsai.query.published;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.Basis;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AssessmentAsOf;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.opendata.OpenAssessments;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;

/** Reads published results, by the same rule and through the same gate as open data. */
@Component
class PublicResults {
    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final OpenAssessments open;
    private final EventLog log;

    PublicResults(AgencyReader agencies, AssessmentReader assessments, OpenAssessments open, EventLog log) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.open = open;
        this.log = log;
    }

    /** @throws QuestionRefused when there is no such agency, or nothing of the year is published */
    PublicResult get(AssessmentId id) {
        var read = published(id);
        var announcements = announcements(id, read.asOf().position());
        // Of all events up to the point that was read, the last one about this assessment: what follows leaves it as it
        // is.
        long last = Math.max(
                assessments
                        .lastPosition(id)
                        .filter(at -> at <= read.asOf().position())
                        .orElse(0L),
                announcements.isEmpty() ? 0 : announcements.getLast().position());
        return new PublicResult(read.assessment(), new LogPoint(last, null), announcements, years(id.agencyId()));
    }

    /**
     * What may be told of a year, without how it came about.
     *
     * @throws QuestionRefused when there is no such agency, or nothing of the year is published
     */
    OpenAssessment assessment(AssessmentId id) {
        return published(id).assessment();
    }

    /** @throws QuestionRefused when there is no such agency, or nothing of it is published */
    FiscalYear latestYear(AgencyId agency) {
        var published = years(agency);
        if (published.isEmpty()) {
            agencies.get(agency);
            throw new QuestionRefused(
                    Reason.RESULT_UNKNOWN,
                    "ยังไม่มีผลการประเมินของหน่วยงานนี้ที่ประกาศหรือรับรองแล้ว",
                    "no result of this agency has been announced or certified");
        }
        return published.getFirst();
    }

    private record Read(OpenAssessment assessment, LogPoint asOf) {}

    private Read published(AssessmentId id) {
        var agency = registered(id.agencyId(), agencies.get(id.agencyId()));
        return assessments
                .read(id, AsOf.latest())
                .map(known -> new Read(told(agency, known), known.asOf()))
                .filter(known -> known.assessment().hasResult())
                .orElseThrow(() -> new QuestionRefused(
                        Reason.RESULT_UNKNOWN,
                        "ยังไม่มีผลการประเมินของหน่วยงานนี้ ปี %s ที่ประกาศหรือรับรองแล้ว".formatted(id.fiscalYear()),
                        "no result of this agency of %s has been announced or certified".formatted(id.fiscalYear())));
    }

    private OpenAssessment told(AgencyRegistered agency, AssessmentAsOf known) {
        return open.of(agency, known.state(), PlanState.EMPTY);
    }

    private static AgencyRegistered registered(AgencyId id, Agency agency) {
        return new AgencyRegistered(
                id, agency.nameTh(), agency.nameEn(), agency.type(), agency.province(), agency.district());
    }

    private List<Announcement> announcements(AssessmentId id, long position) {
        var announcements = new ArrayList<Announcement>();
        log.readStream(Streams.assessment(id), AsOf.position(position), logged -> {
            var announcement = Announcement.of(logged);
            if (announcement != null) {
                announcements.add(announcement);
            }
        });
        return announcements;
    }

    private List<FiscalYear> years(AgencyId agency) {
        return agencies.years(agency).stream()
                .filter(year -> OpenAssessment.hasResult(Basis.valueOf(year.basis()), Phase.valueOf(year.phase())))
                .map(year -> new FiscalYear(year.fiscalYear()))
                .toList()
                .reversed();
    }
}
