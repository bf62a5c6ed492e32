package org.prongsai.command.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.WebAddresses;
import org.prongsai.command.improvement.ActivityDraft;
import org.prongsai.command.improvement.AnsweredFigure;
import org.prongsai.command.improvement.ProgressDraft;
import org.prongsai.command.json.Days;
import org.prongsai.command.json.TextLengths;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** Makes of what was entered what is to be recorded. What is wrong is told to the entry, and the result is then not used. */
final class MeasureDrafts {
    static final int STEPS_MAX = 100;
    static final int EVIDENCE_MAX = 20;
    private static final int OWNERS_MAX = 100;
    private static final int PARAGRAPHS_MAX = 100;

    private final MeasureEntry entry;
    private final Methodology methodology;

    MeasureDrafts(MeasureEntry entry, Methodology methodology) {
        this.entry = entry;
        this.methodology = methodology;
    }

    ActivityDraft plan() {
        var title = entry.required("title", TextLengths.TEXT_MAX, "measure.title-required");
        var method = new ArrayList<String>();
        var stepsDue = new TreeMap<Integer, LocalDate>();
        steps(method, stepsDue);
        var owners = entry.lines("owners", TextLengths.TEXT_MAX, OWNERS_MAX);
        if (entry.entered("owners").isEmpty()) {
            entry.wrong("owners", "measure.owners-required");
        }
        var period = entry.required("period", TextLengths.NAME_MAX, "measure.period-required");
        var dueOn = day("dueOn");
        return new ActivityDraft(number(), title, method, period, owners, indicators(), dueOn, stepsDue, figures());
    }

    ProgressDraft progress(int steps) {
        var status = status();
        var note = entry.optional("note", TextLengths.TEXT_MAX);
        var done = new TreeSet<Integer>();
        for (int step = 1; step <= steps; step++) {
            if (entry.isTicked(MeasurePage.done(step))) {
                done.add(step);
            }
        }
        return new ProgressDraft(status, note, evidence(), done);
    }

    List<String> paragraphs(String field) {
        return entry.lines(field, TextLengths.TEXT_MAX, PARAGRAPHS_MAX);
    }

    private ProgressStatus status() {
        for (var status : ProgressStatus.values()) {
            if (entry.entered("status").equals(status.name())) {
                return status;
            }
        }
        entry.wrong("status", "measure.status-required");
        return ProgressStatus.NOT_STARTED;
    }

    private @Nullable Integer number() {
        var written = entry.entered("number");
        if (written.isEmpty()) {
            return null;
        }
        if (written.matches("[1-9]\\d{0,2}")) {
            return Integer.valueOf(written);
        }
        entry.wrong("number", "measure.number-wrong");
        return null;
    }

    private void steps(List<String> method, TreeMap<Integer, LocalDate> stepsDue) {
        for (int row = 1; row <= STEPS_MAX; row++) {
            var text = entry.optional(MeasurePage.step(row), TextLengths.TEXT_MAX);
            var due = day(MeasurePage.stepDue(row));
            if (text != null) {
                method.add(text);
                if (due != null) {
                    stepsDue.put(method.size(), due);
                }
            } else if (due != null && entry.entered(MeasurePage.step(row)).isEmpty()) {
                entry.wrong(MeasurePage.step(row), "measure.step-required");
            }
        }
        if (method.isEmpty() && entry.entered(MeasurePage.step(1)).isEmpty()) {
            entry.wrong(MeasurePage.step(1), "measure.steps-required");
        }
    }

    private @Nullable LocalDate day(String field) {
        var written = entry.entered(field);
        if (written.isEmpty()) {
            return null;
        }
        var day = Days.parse(written);
        if (day.isEmpty()) {
            entry.wrong(field, "measure.day-wrong", shown(written));
        }
        return day.orElse(null);
    }

    private TreeSet<Integer> indicators() {
        var indicators = new TreeSet<Integer>();
        for (var indicator : methodology.indicators()) {
            if (entry.isTicked(MeasurePage.indicator(indicator.number()))) {
                indicators.add(indicator.number());
            }
        }
        return indicators;
    }

    /** Codes as people write them: i20, O12. */
    private TreeSet<String> figures() {
        var figures = new TreeSet<String>();
        for (var code : entry.entered("figures").split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                AnsweredFigure.find("question:" + code, methodology)
                        .or(() -> AnsweredFigure.find("item:" + code, methodology))
                        .ifPresentOrElse(
                                figure -> figures.add(figure.name()),
                                () -> entry.wrong("figures", "measure.figure-unknown", shown(code)));
            }
        }
        return figures;
    }

    private List<Evidence> evidence() {
        var evidence = new ArrayList<Evidence>();
        for (int row = 1; row <= EVIDENCE_MAX; row++) {
            var url = entry.optional(MeasurePage.evidenceUrl(row), TextLengths.ADDRESS_MAX);
            var note = entry.optional(MeasurePage.evidenceNote(row), TextLengths.NAME_MAX);
            var problems = new ArrayList<FieldProblem>();
            WebAddresses.check(MeasurePage.evidenceUrl(row), url, problems);
            if (!problems.isEmpty()) {
                entry.wrong(MeasurePage.evidenceUrl(row), "measure.evidence-wrong");
            } else if (url != null) {
                evidence.add(new Evidence(url, note));
            } else if (note != null
                    && entry.entered(MeasurePage.evidenceUrl(row)).isEmpty()) {
                entry.wrong(MeasurePage.evidenceUrl(row), "measure.evidence-required");
            }
        }
        return evidence;
    }

    private static String shown(String written) {
        return written.length() <= 40 ? written : written.substring(0, 39) + "…";
    }
}
