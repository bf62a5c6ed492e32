package org.prongsai.benchmarks.national.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;

/** One agency's assessment in one year, load by load in order; folds what it makes, to publish figures that are right. */
final class AgencyYear {
    private static final double CORRECTED = 0.008;
    private static final double WITHDRAWN = 0.003;
    private static final double PASSED_ON_OBJECTION = 0.03;
    private static final double PUBLISHED_WRONGLY = 0.015;
    private static final int SEQUENCE_FIRST = 0;

    private final YearForm form;
    private final SyntheticAgency agency;
    private final AssessmentId id;
    private final long seed;
    private final int[] respondents;
    private final double disclosureGap;
    private final List<AnswerModel> models;
    private final int[] surveySequences;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Item> failedAtFirst = new ArrayList<>();
    private int sequence;
    private @Nullable AssessmentState state;

    /** A response that will be amended; withdrawn where no other answers replace it. */
    private record Pending(
            int survey,
            ResponseId response,
            PackedAnswers held,
            @Nullable PackedAnswers replacement) {}

    /** @param respondents by survey */
    AgencyYear(YearForm form, SyntheticAgency agency, long seed, int[] respondents) {
        this.form = form;
        this.agency = agency;
        this.respondents = respondents;
        this.seed = seed;
        id = new AssessmentId(agency.id(), new FiscalYear(form.figures().fiscalYear()));
        // The same agency draws alike every year, so that the weak stay weak.
        double gap = Chance.gamma(
                Chance.of(seed, agency.number()),
                form.figures().shape(),
                100 - form.figures().mean());
        disclosureGap = form.disclosureGap(gap);
        models = form.models(gap);
        surveySequences = new int[form.surveys().size()];
    }

    AssessmentId id() {
        return id;
    }

    int respondents(int survey) {
        return respondents[survey];
    }

    /** The score sheet of everything made so far. */
    ScoreSheet sheet() {
        return ScoreSheets.of(state(), form.methodology());
    }

    void write(Load load, EventSink sink) {
        var random = Chance.of(
                seed, agency.number(), form.figures().fiscalYear(), load.kind().ordinal(), load.survey(), load.from());
        switch (load.kind()) {
            case OPENING -> open(sink);
            case RESPONSES -> respond(load, random, sink);
            case VERDICTS -> judge(random, sink);
            case AMENDMENTS -> amend(sink);
            case REVISIONS -> revise(sink);
            case CLOSING -> close(sink);
            case CERTIFICATION -> own(new AssessmentCertified(id, null), sink);
            case PUBLICATION -> own(published(random), sink);
        }
    }

    private void open(EventSink sink) {
        var ref = form.methodology().ref();
        var opened = new AssessmentOpened(id, ref);
        state = AssessmentState.opened(opened, TallyShapes.of(form.methodology()));
        sink.put("Assessment", sequence++, opened);
        for (int survey = 0; survey < surveySequences.length; survey++) {
            var code = form.surveys().get(survey);
            survey(survey, new SurveyOpened(id, code, ref), sink);
            survey(survey, new SampleTargetSet(id, code, 2 * respondents[survey], null), sink);
        }
    }

    private void respond(Load load, SplittableRandom random, EventSink sink) {
        var code = form.surveys().get(load.survey());
        var model = models.get(load.survey());
        for (int i = 0; i < load.count(); i++) {
            var response = SyntheticResponses.id(random);
            var answers = model.draw(random);
            var day = Calendar.answeredOn(load.at(), random);
            put("SurveyResponse", SEQUENCE_FIRST, new SurveyResponseRecorded(id, code, response, answers, day), sink);
            double fate = random.nextDouble();
            if (fate < WITHDRAWN) {
                pending.add(new Pending(load.survey(), response, answers, null));
            } else if (fate < WITHDRAWN + CORRECTED) {
                var other = model.draw(random);
                if (!other.equals(answers)) {
                    pending.add(new Pending(load.survey(), response, answers, other));
                }
            }
        }
    }

    private void amend(EventSink sink) {
        for (var one : pending) {
            var code = form.surveys().get(one.survey());
            var event = one.replacement() == null
                    ? new SurveyResponseWithdrawn(
                            id, code, one.response(), one.held(), "ตอบซ้ำสองครั้ง (สมมติ) / synthetic")
                    : new SurveyResponseCorrected(
                            id,
                            code,
                            one.response(),
                            one.replacement(),
                            one.held(),
                            "กรอกคลาดเคลื่อน (สมมติ) / synthetic");
            put("SurveyResponse", SEQUENCE_FIRST + 1, event, sink);
        }
        pending.clear();
    }

    private void judge(SplittableRandom random, EventSink sink) {
        for (var item : form.methodology().items()) {
            boolean passes = random.nextDouble() * 100 >= disclosureGap;
            boolean objects = passes && random.nextDouble() < PASSED_ON_OBJECTION;
            if (objects) {
                failedAtFirst.add(item);
            }
            boolean found = passes && !objects;
            var url = "https://%s.example/ita/%d/%s"
                    .formatted(agency.id(), form.figures().fiscalYear(), item.id());
            own(
                    new DisclosureItemAssessed(
                            id,
                            item.id(),
                            code(item.scale(), found),
                            null,
                            url,
                            found ? null : "ไม่พบข้อมูล (สมมติ) / synthetic: not found"),
                    sink);
        }
    }

    private void revise(EventSink sink) {
        for (var item : failedAtFirst) {
            own(
                    new DisclosureItemAssessed(
                            id,
                            item.id(),
                            code(item.scale(), true),
                            code(item.scale(), false),
                            null,
                            "พบหลังการอุทธรณ์ (สมมติ) / synthetic: found on objection"),
                    sink);
        }
    }

    private static String code(Scale scale, boolean passes) {
        return (passes ? scale.options().getLast() : scale.options().getFirst()).code();
    }

    private void close(EventSink sink) {
        for (int survey = 0; survey < surveySequences.length; survey++) {
            survey(survey, new SurveyClosed(id, form.surveys().get(survey)), sink);
        }
        own(new AssessmentClosed(id), sink);
    }

    private ResultPublished published(SplittableRandom random) {
        var sheet = sheet();
        var instruments = new TreeMap<String, BigDecimal>();
        sheet.instruments().forEach(one -> instruments.put(one.instrument().code(), rounded(one.score())));
        var indicators = new TreeMap<Integer, BigDecimal>();
        sheet.indicators().forEach(one -> indicators.put(one.indicator().number(), rounded(one.score())));
        var total = rounded(sheet.total());
        if (random.nextDouble() < PUBLISHED_WRONGLY) {
            total = total.subtract(new BigDecimal("0.37")).max(BigDecimal.ZERO);
        }
        return new ResultPublished(
                id,
                new PublishedResult(total, sheet.level().level(), instruments, indicators, new TreeMap<>()),
                "ข้อมูลสมมติ / synthetic");
    }

    private BigDecimal rounded(Score score) {
        var value = score.value();
        return value == null
                ? BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY)
                : value.rounded(form.methodology().decimals());
    }

    private void own(AssessmentEvent event, EventSink sink) {
        put("Assessment", sequence++, event, sink);
    }

    private void survey(int survey, SurveyEvent event, EventSink sink) {
        put("Survey", surveySequences[survey]++, event, sink);
    }

    private void put(String aggregate, long place, AssessmentScoped event, EventSink sink) {
        state().apply(event);
        sink.put(aggregate, place, event);
    }

    private AssessmentState state() {
        if (state == null) {
            throw new IllegalStateException(id + " is not open");
        }
        return state;
    }
}
