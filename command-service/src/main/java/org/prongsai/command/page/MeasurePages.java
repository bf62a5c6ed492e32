package org.prongsai.command.page;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.improvement.ActivityAnswer;
import org.prongsai.command.improvement.RecordActivity;
import org.prongsai.command.improvement.RecordActivityOutcome;
import org.prongsai.command.improvement.RecordedPlans;
import org.prongsai.command.improvement.ReportActivityProgress;
import org.prongsai.command.improvement.ReviseActivity;
import org.prongsai.command.page.ResponsePage.Wrong;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.web.Paths;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Planning a measure, changing it, telling how far it has come and what came of it. */
@Controller
@RequestMapping(path = "/assessments/{assessment}/measures", produces = MediaType.TEXT_HTML_VALUE)
class MeasurePages {
    private static final String VIEW = "measure";
    private static final String MARK = "mark";
    private static final String MORE = "more";
    private static final int NAME_LETTERS = 8;

    private final Commands commands;
    private final Assessments assessments;
    private final RecordedPlans plans;
    private final MeasureViews views;
    private final MessageSource messages;
    private final SecureRandom names = new SecureRandom();

    MeasurePages(
            Commands commands,
            Assessments assessments,
            RecordedPlans plans,
            MeasureViews views,
            MessageSource messages) {
        this.commands = commands;
        this.assessments = assessments;
        this.plans = plans;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView begin(@PathVariable String assessment, @RequestParam(defaultValue = "") String figure, Locale locale) {
        var id = Paths.assessment(assessment);
        var page = views.proposed(id, freshName(), figure.strip(), methodology(id), wording(locale));
        return new ModelAndView(VIEW, "page", page);
    }

    /** The form names the measure, so that sending it twice plans one. */
    @PostMapping("/new")
    ModelAndView plan(@PathVariable String assessment, @RequestParam Map<String, String> sent, Locale locale) {
        var id = Paths.assessment(assessment);
        var wording = wording(locale);
        var methodology = methodology(id);
        var entry = new MeasureEntry(sent, wording);
        var name = name(entry.entered("activityId"));
        if (entry.isTicked(MORE)) {
            return new ModelAndView(VIEW, "page", views.entered(id, name, entry, List.of(), methodology, wording));
        }
        var draft = new MeasureDrafts(entry, methodology).plan();
        if (!entry.isFine()) {
            return refused(views.entered(id, name, entry, entry.problems(), methodology, wording));
        }
        try {
            ActivityAnswer answer = commands.send(new RecordActivity(id, name, draft));
            return to(new MeasureAddress(id, answer.activityId()), "planned", answer.outcome());
        } catch (CommandRejected refusal) {
            var page = views.entered(id, name, entry, problems(refusal, wording), methodology, wording);
            return refused(page, refusal);
        }
    }

    @GetMapping("/{activity}")
    ModelAndView measure(
            @PathVariable String assessment,
            @PathVariable String activity,
            @RequestParam(required = false) @Nullable String done,
            Locale locale) {
        var id = Paths.assessment(assessment);
        var wording = wording(locale);
        var page = views.recorded(id, known(id, activity), done(done, wording), methodology(id), wording);
        return new ModelAndView(VIEW, "page", page);
    }

    @PostMapping("/{activity}")
    ModelAndView revise(
            @PathVariable String assessment,
            @PathVariable String activity,
            @RequestParam Map<String, String> sent,
            Locale locale) {
        var id = Paths.assessment(assessment);
        var wording = wording(locale);
        var methodology = methodology(id);
        var stands = known(id, activity);
        var entry = new MeasureEntry(sent, wording);
        if (entry.isTicked(MORE)) {
            var page = views.recorded(id, stands, null, methodology, wording);
            return new ModelAndView(
                    VIEW,
                    "page",
                    MeasureViews.withPlan(page, entry, List.of(), methodology, wording)
                            .marked(entry.entered(MARK)));
        }
        var draft = new MeasureDrafts(entry, methodology).plan();
        return send(
                new MeasureAddress(id, stands.id()),
                entry,
                "revised",
                () -> new ReviseActivity(id, stands.id(), draft, entry.entered(MARK)),
                (page, problems) -> MeasureViews.withPlan(page, entry, problems, methodology, wording));
    }

    @PostMapping("/{activity}/progress")
    ModelAndView report(
            @PathVariable String assessment,
            @PathVariable String activity,
            @RequestParam Map<String, String> sent,
            Locale locale) {
        var id = Paths.assessment(assessment);
        var wording = wording(locale);
        var stands = known(id, activity);
        var entry = new MeasureEntry(sent, wording);
        var draft = new MeasureDrafts(entry, methodology(id))
                .progress(stands.plan().method().size());
        return send(
                new MeasureAddress(id, stands.id()),
                entry,
                "reported",
                () -> new ReportActivityProgress(id, stands.id(), draft, entry.entered(MARK)),
                (page, problems) -> MeasureViews.withProgress(page, known(id, activity), entry, problems, wording));
    }

    @PostMapping("/{activity}/outcome")
    ModelAndView conclude(
            @PathVariable String assessment,
            @PathVariable String activity,
            @RequestParam Map<String, String> sent,
            Locale locale) {
        var id = Paths.assessment(assessment);
        var wording = wording(locale);
        var stands = known(id, activity);
        var entry = new MeasureEntry(sent, wording);
        var drafts = new MeasureDrafts(entry, methodology(id));
        var summary = drafts.paragraphs("summary");
        var outcome = drafts.paragraphs("outcome");
        return send(
                new MeasureAddress(id, stands.id()),
                entry,
                "concluded",
                () -> new RecordActivityOutcome(id, stands.id(), summary, outcome, entry.entered(MARK)),
                (page, problems) -> MeasureViews.withOutcome(page, entry, problems));
    }

    /** Puts what was entered, and what is wrong with it, on the page of the measure as it stands. */
    private interface Kept {
        MeasurePage on(MeasurePage page, List<Wrong> problems);
    }

    private ModelAndView send(
            MeasureAddress address, MeasureEntry entry, String done, Supplier<Object> command, Kept kept) {
        if (!entry.isFine()) {
            return refused(
                    kept.on(stands(address, entry.wording()), entry.problems()).marked(entry.entered(MARK)));
        }
        try {
            Outcome outcome = commands.send(command.get());
            return to(address, done, outcome);
        } catch (CommandRejected refusal) {
            var page = kept.on(stands(address, entry.wording()), problems(refusal, entry.wording()));
            // Who was told that somebody else changed it may write over that; nobody else may.
            return refused(isConflict(refusal) ? page : page.marked(entry.entered(MARK)), refusal);
        }
    }

    private MeasurePage stands(MeasureAddress address, Wording wording) {
        var id = address.assessment();
        return views.recorded(id, known(id, String.valueOf(address.activity())), null, methodology(id), wording);
    }

    private Methodology methodology(AssessmentId id) {
        return assessments.methodologyOf(id);
    }

    private Activity known(AssessmentId id, String written) {
        var name = Paths.activity(written);
        assessments.require(id);
        return plans.plan(id)
                .activity(name)
                .orElseThrow(() -> new CommandRejected(
                        Reason.ACTIVITY_UNKNOWN,
                        "ไม่มีมาตรการ %s ในแผนนี้".formatted(name),
                        "this plan has no measure %s".formatted(name)));
    }

    private ActivityId freshName() {
        return new ActivityId("m-"
                + names.ints(NAME_LETTERS, 0, Character.MAX_RADIX)
                        .mapToObj(digit -> Character.toString(Character.forDigit(digit, Character.MAX_RADIX)))
                        .reduce("", String::concat));
    }

    private ActivityId name(String written) {
        try {
            return new ActivityId(written);
        } catch (MalformedId _) { // Whoever changed the hidden field gets another name.
            return freshName();
        }
    }

    private static List<Wrong> problems(CommandRejected refusal, Wording wording) {
        if (refusal.problems().isEmpty()) {
            return List.of(
                    new Wrong("", wording.language() == Language.TH ? refusal.messageTh() : refusal.messageEn()));
        }
        var problems = new ArrayList<Wrong>();
        for (var wrong : ResponsePage.wrong(refusal.problems(), wording)) {
            problems.add(wrong.field().equals("indicators") ? new Wrong("", wrong.message()) : wrong);
        }
        return problems;
    }

    private static @Nullable String done(@Nullable String done, Wording wording) {
        return switch (done) {
            case "planned" -> wording.text("measure.told-planned");
            case "revised" -> wording.text("measure.told-revised");
            case "reported" -> wording.text("measure.told-reported");
            case "concluded" -> wording.text("measure.told-concluded");
            case "unchanged" -> wording.text("measure.told-unchanged");
            case null, default -> null;
        };
    }

    private static ModelAndView refused(MeasurePage page) {
        return new ModelAndView(VIEW, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What somebody else changed meanwhile is a conflict; all else is something to mend. */
    private static ModelAndView refused(MeasurePage page, CommandRejected refusal) {
        return isConflict(refusal)
                ? new ModelAndView(VIEW, Map.of("page", page.besideWhatStands()), HttpStatus.CONFLICT)
                : refused(page);
    }

    private static boolean isConflict(CommandRejected refusal) {
        return refusal.reason() == Reason.ACTIVITY_CHANGED || refusal.reason() == Reason.ACTIVITY_DIFFERS;
    }

    /** So that loading the page again sends nothing again. */
    private static ModelAndView to(MeasureAddress address, String done, Outcome outcome) {
        return new ModelAndView("redirect:" + address.href() + "?done=" + (outcome.isChange() ? done : "unchanged"));
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
