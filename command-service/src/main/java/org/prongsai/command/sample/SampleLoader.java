package org.prongsai.command.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.prongsai.command.access.Actors;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.assessment.PublishResult;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.improvement.ActivityDraft;
import org.prongsai.command.improvement.RecordActivity;
import org.prongsai.command.improvement.RecordActivityOutcome;
import org.prongsai.command.improvement.RecordIndicatorGuideline;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AxonBeforeRequests;
import org.prongsai.log.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty log with the sample agency, in one transaction: after a crash in the middle the log is still empty, and the
 * next start begins again. A log that holds anything is left alone. Off unless {@code prongsai.sample} is true.
 *
 * <p>The log first says what the report says; then comes the finding, and a correction with its reason. Both can be asked for.
 */
@Component
@ConditionalOnProperty(name = "prongsai.sample", havingValue = "true")
class SampleLoader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    /** Before the web server takes its first request. */
    private static final int AFTER_HANDLERS = AxonBeforeRequests.PHASE + 1;

    private final Commands commands;
    private final Actors actors;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    SampleLoader(Commands commands, Actors actors, EventLog log, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.actors = actors;
        this.log = log;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        if (log.lastPosition() > 0) {
            return;
        }
        var sample = SampleReport.mueangPhai();
        var origin = actors.system("sample");
        transaction.executeWithoutResult(_ -> commandsFor(sample).forEach(command -> commands.send(command, origin)));
        LOG.info("Loaded the sample agency: /agencies/{}", sample.agency().agencyId());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_HANDLERS;
    }

    /** The commands that tell the sample's story, in order. */
    static List<Object> commandsFor(SampleReport sample) {
        var agency = sample.agency();
        var reported = new AssessmentId(agency.agencyId(), sample.report().fiscalYear());
        var analysed = new AssessmentId(agency.agencyId(), sample.finding().indicatorsBelongTo());
        var commands = new ArrayList<>();
        commands.add(new RegisterAgency(
                agency.agencyId(),
                agency.nameTh(),
                agency.nameEn(),
                agency.type(),
                agency.province(),
                agency.district()));
        commands.add(new OpenAssessment(analysed, null));
        commands.add(new OpenAssessment(reported, null));
        commands.add(asStated(reported, sample.report()));
        sample.activities().forEach(measure -> addMeasure(reported, measure, commands));
        sample.guidelines().forEach(guide -> commands.add(guideline(reported, guide)));
        addCorrection(reported, analysed, sample, commands);
        return commands;
    }

    private static PublishResult asStated(AssessmentId reported, SampleReport.Stated stated) {
        var result = new PublishedResult(
                stated.total(),
                stated.level(),
                Collections.emptySortedMap(),
                stated.indicators(),
                Collections.emptySortedMap());
        return new PublishResult(reported, result, stated.source(), null, null, null);
    }

    private static void addMeasure(AssessmentId reported, SampleReport.Measure measure, List<Object> commands) {
        var draft = new ActivityDraft(
                measure.number(),
                measure.title(),
                measure.method(),
                measure.period(),
                measure.owners(),
                new TreeSet<>());
        commands.add(new RecordActivity(reported, measure.activityId(), draft));
        commands.add(new RecordActivityOutcome(reported, measure.activityId(), measure.summary(), measure.outcome()));
    }

    private static RecordIndicatorGuideline guideline(AssessmentId reported, SampleReport.Guide guide) {
        return new RecordIndicatorGuideline(
                reported,
                guide.indicator(),
                guide.guidelines(),
                guide.owners(),
                guide.period(),
                guide.progress(),
                guide.status());
    }

    /** The headline stays with the reported year; the indicators move to the year they belong to. */
    private static void addCorrection(
            AssessmentId reported, AssessmentId analysed, SampleReport sample, List<Object> commands) {
        var stated = sample.report();
        var reason = sample.finding().reason();
        var headline = new PublishedResult(
                stated.total(),
                stated.level(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
        var indicators = new PublishedResult(
                null, null, Collections.emptySortedMap(), stated.indicators(), Collections.emptySortedMap());
        commands.add(new PublishResult(reported, headline, stated.source(), reason, null, analysed));
        commands.add(new PublishResult(analysed, indicators, stated.source(), reason, reported, null));
    }
}
