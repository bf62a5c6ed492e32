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
        var form = form(assessment, sent, locale);
        var name = name(form.entry().entered("activityId"));
        if (form.entry().isTicked(MORE)) {
            return new ModelAndView(VIEW, "page", fresh(form, name, List.of()));
        }
        var draft = form.drafts().plan();
        if (!form.entry().isFine()) {
            return refused(fresh(form, name, form.entry().problems()));
        }
        try {
            ActivityAnswer answer = commands.send(new RecordActivity(form.assessment(), name, draft));
            return to(new MeasureAddress(form.assessment(), answer.activityId()), "planned", answer.outcome());
        } catch (CommandRejected refusal) {
            return refused(fresh(form, name, problems(refusal, form.wording())), refusal);
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
        var form = form(assessment, sent, locale);
        var stands = known(form.assessment(), activity);
        Kept kept = (page, problems) ->
                MeasureViews.withPlan(page, form.entry(), problems, form.methodology(), form.wording());
        if (form.entry().isTicked(MORE)) {
            return new ModelAndView(
                    VIEW, "page", kept.on(page(form, stands), List.of()).marked(form.seen()));
        }
        var draft = form.drafts().plan();
        return send(
                form,
                stands,
                "revised",
                () -> new ReviseActivity(form.assessment(), stands.id(), draft, form.seen()),
                kept);
    }

    @PostMapping("/{activity}/progress")
    ModelAndView report(
            @PathVariable String assessment,
            @PathVariable String activity,
            @RequestParam Map<String, String> sent,
            Locale locale) {
        var form = form(assessment, sent, locale);
        var stands = known(form.assessment(), activity);
        var draft = form.drafts().progress(stands.plan().method().size());
        return send(
                form,
                stands,
                "reported",
                () -> new ReportActivityProgress(form.assessment(), stands.id(), draft, form.seen()),
                (page, problems) -> MeasureViews.withProgress(
                        page, known(form.assessment(), activity), form.entry(), problems, form.wording()));
    }

    @PostMapping("/{activity}/outcome")
    ModelAndView conclude(
            @PathVariable String assessment,
            @PathVariable String activity,
            @RequestParam Map<String, String> sent,
            Locale locale) {
        var form = form(assessment, sent, locale);
        var stands = known(form.assessment(), activity);
        var drafts = form.drafts();
        var summary = drafts.paragraphs("summary");
        var outcome = drafts.paragraphs("outcome");
        return send(
                form,
                stands,
                "concluded",
                () -> new RecordActivityOutcome(form.assessment(), stands.id(), summary, outcome, form.seen()),
                (page, problems) -> MeasureViews.withOutcome(page, form.entry(), problems));
    }

    /** A form as it was sent, and the rules of the year that it is about. */
    private record Form(AssessmentId assessment, MeasureEntry entry, Methodology methodology) {
        Wording wording() {
            return entry.wording();
        }

        /** The mark of the measure that whoever filled the form in has seen. */
        String seen() {
            return entry.entered(MARK);
        }

        /** What is wrong with the entry is told to it. */
        MeasureDrafts drafts() {
            return new MeasureDrafts(entry, methodology);
        }
    }

    private Form form(String assessment, Map<String, String> sent, Locale locale) {
        var id = Paths.assessment(assessment);
        return new Form(id, new MeasureEntry(sent, wording(locale)), methodology(id));
    }

    /** Puts what was entered, and what is wrong with it, on the page of the measure as it stands. */
    private interface Kept {
        MeasurePage on(MeasurePage page, List<Wrong> problems);
    }

    private ModelAndView send(Form form, Activity seen, String done, Supplier<Object> command, Kept kept) {
        if (!form.entry().isFine()) {
            return refused(kept.on(page(form, seen), form.entry().problems()).marked(form.seen()));
        }
        try {
            Outcome outcome = commands.send(command.get());
            return to(new MeasureAddress(form.assessment(), seen.id()), done, outcome);
        } catch (CommandRejected refusal) {
            var stands = known(form.assessment(), seen.id().value());
            var page = kept.on(page(form, stands), problems(refusal, form.wording()));
            // Who was told that somebody else changed it may write over that; nobody else may.
            return refused(isConflict(refusal) ? page : page.marked(form.seen()), refusal);
        }
    }

    private MeasurePage page(Form form, Activity activity) {
        return views.recorded(form.assessment(), activity, null, form.methodology(), form.wording());
    }

    private MeasurePage fresh(Form form, ActivityId name, List<Wrong> problems) {
        return views.entered(form.assessment(), name, form.entry(), problems, form.methodology(), form.wording());
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
        return RefusedForm.of(VIEW, page);
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
