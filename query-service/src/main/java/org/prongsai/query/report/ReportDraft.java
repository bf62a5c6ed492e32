package org.prongsai.query.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.report.ReportDocument.Box;
import org.prongsai.query.report.ReportDocument.Cell;
import org.prongsai.query.report.ReportDocument.Line;
import org.prongsai.query.report.ReportDocument.Paragraph;
import org.prongsai.query.report.ReportDocument.Row;
import org.prongsai.query.report.ReportDocument.Section;
import org.prongsai.query.report.ReportDocument.Table;
import org.prongsai.query.report.ReportDocument.Text;

/** Sets facts down in the form of their year. What is not known is marked, and never made up. */
final class ReportDraft {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'เวลา' HH.mm 'น.'", Locale.of("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE)
            .withZone(ZoneId.of("Asia/Bangkok"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th"));

    /** So much of a hash tells two apart on paper. */
    private static final int HASH_SHOWN = 12;

    private final ReportFacts facts;
    private final ReportForm form;
    private final Words words = new Words();

    private ReportDraft(ReportFacts facts) {
        this.facts = facts;
        this.form = ReportForms.of(facts.reportedYear());
    }

    static ReportDocument of(ReportFacts facts) {
        return new ReportDraft(facts).document();
    }

    private ReportDocument document() {
        learn();
        var paragraphs = List.of(words.paragraph(form.opening()), words.paragraph(form.lead()));
        var sections = new ArrayList<Section>();
        sections.add(measures());
        if (!facts.asked().issues().isEmpty()) {
            sections.add(issues());
        }
        for (var section : form.indicators().sections()) {
            indicators(section).ifPresent(sections::add);
        }
        return new ReportDocument(
                "ita-report-%s-%s".formatted(facts.agency().agencyId(), facts.year()),
                facts.asOf().position(),
                words.filled(form.title()),
                agencyLine(),
                facts.asked().item() == null ? "" : words.filled(form.forItem()),
                paragraphs,
                sections,
                form.signatures(),
                provenance(),
                words.missing());
    }

    private void learn() {
        var year = facts.reportedYear().toString();
        words.put("year", year);
        words.put("itemYear", facts.year().toString());
        words.put("analysedYear", facts.analysedYear().toString());
        words.put("agency", facts.agency().nameTh());
        var item = facts.asked().item();
        if (item != null) {
            words.putCode("item", item);
        }
        var reported = facts.reported();
        var total = reported == null ? null : reported.total().score();
        words.put("total", total == null ? null : total.toPlainString(), "คะแนนรวม ปีงบประมาณ พ.ศ. " + year);
        var level = reported == null ? null : reported.level();
        words.put("level", level == null ? null : "“" + level + "”", "ระดับผลการประเมิน ปีงบประมาณ พ.ศ. " + year);
    }

    private String agencyLine() {
        var agency = facts.agency();
        var line = new StringBuilder(agency.nameTh());
        boolean bangkok = agency.province().equals("กรุงเทพมหานคร");
        if (agency.district() != null) {
            line.append(bangkok ? " เขต" : " อำเภอ").append(agency.district());
        }
        line.append(bangkok ? " " : " จังหวัด").append(agency.province());
        return ThaiNumerals.of(line.toString());
    }

    private Section measures() {
        var rows = facts.plan().activities().stream().map(this::measure).toList();
        if (rows.isEmpty()) {
            var mark = words.missing("มาตรการและกิจกรรม ปีงบประมาณ พ.ศ. " + facts.reportedYear());
            rows = List.of(new Row(form.measures().columns().stream()
                    .map(column ->
                            new Cell(List.of(column == form.measures().columns().get(1) ? mark : new Text(""))))
                    .toList()));
        }
        return new Section(
                "มาตรการ",
                form.measures().heading(),
                List.of(),
                new Table(form.measures().columns(), rows));
    }

    private Row measure(Activity activity) {
        var plan = activity.plan();
        var of = " มาตรการที่ " + plan.number();
        return new Row(List.of(
                Cell.of(ThaiNumerals.of(plan.number())),
                Cell.of(plan.title()),
                list(steps(plan), "วิธีดำเนินการ" + of),
                period(plan),
                plain(plan.owners(), "ผู้รับผิดชอบ" + of),
                done(activity, of),
                list(activity.outcome(), "ผลลัพธ์" + of)));
    }

    /** With the day that a step is to be done by, where one was set. */
    private static List<String> steps(ActivityPlan plan) {
        return IntStream.rangeClosed(1, plan.method().size())
                .mapToObj(step -> {
                    var due = plan.stepsDue().get(step);
                    return plan.method().get(step - 1) + (due == null ? "" : " (ภายใน " + day(due) + ")");
                })
                .toList();
    }

    private static Cell period(ActivityPlan plan) {
        var due = plan.dueOn();
        return due == null
                ? Cell.of(plan.period())
                : new Cell(List.of(new Text(plan.period()), new Text("(กำหนดแล้วเสร็จ " + day(due) + ")")));
    }

    /** The evidence stands with what was done: the form has no column of its own for it. */
    private Cell done(Activity activity, String of) {
        var summary = list(activity.summary(), "สรุปผลการดำเนินการ" + of);
        if (activity.evidence().isEmpty()) {
            return summary;
        }
        var lines = new ArrayList<>(summary.lines());
        lines.add(new Text("หลักฐาน"));
        for (var evidence : activity.evidence()) {
            var note = evidence.note();
            lines.add(new Text(note == null ? evidence.url() : note + " " + evidence.url()));
        }
        return new Cell(lines);
    }

    private static String day(LocalDate day) {
        return ThaiNumerals.of(DAY.format(ThaiBuddhistDate.from(day)));
    }

    private Section issues() {
        var rows = facts.asked().issues().stream().map(this::issue).toList();
        return new Section(
                "ประเด็น",
                form.issues().heading(),
                List.of(),
                new Table(form.issues().columns(), rows));
    }

    /** Which indicators speak of it is our reading of the form, and the analysis is the agency's to write. */
    private Row issue(ReportRules.Issue issue) {
        var scores = new ArrayList<Line>();
        for (int number : issue.indicators()) {
            rules().indicator(number).ifPresent(indicator -> {
                scores.add(new Text(named(indicator)));
                scores.add(score(indicator));
            });
        }
        return new Row(List.of(
                Cell.of(issue.name()),
                new Cell(scores),
                new Cell(List.of(words.missing("ผลการวิเคราะห์ประเด็น " + issue.name())))));
    }

    /** Empty where the year's methodology has no such instrument. */
    private Optional<Section> indicators(ReportForm.Section section) {
        return rules().instrument(section.instrument())
                .map(instrument -> new Section(
                        section.instrument(),
                        section.heading(),
                        List.of(Paragraph.of(words.filled(form.indicators().basis()))),
                        new Table(
                                form.indicators().columns(),
                                rules().indicatorsOf(instrument).stream()
                                        .map(indicator -> indicator(indicator, section))
                                        .toList())));
    }

    private Row indicator(Indicator indicator, ReportForm.Section section) {
        var guideline = facts.plan().guideline(indicator.number()).orElse(null);
        var of = " ตัวชี้วัดที่ " + indicator.number();
        var owners = guideline == null ? List.<String>of() : guideline.owners();
        return new Row(List.of(
                new Cell(List.of(new Text(named(indicator)), score(indicator))),
                list(guideline == null ? List.of() : guideline.guidelines(), "แนวทางในการยกระดับ" + of),
                plain(owners, "ผู้รับผิดชอบ" + of),
                plain(guideline == null ? List.of() : List.of(guideline.period()), "ระยะเวลา" + of),
                progress(guideline, section, of)));
    }

    private Cell progress(@Nullable Guideline guideline, ReportForm.Section section, String of) {
        var told = guideline == null ? List.<String>of() : guideline.progress();
        var status = guideline == null ? null : guideline.status();
        var lines = new ArrayList<>(list(told, "ความก้าวหน้า" + of).lines());
        if (section.boxes() || status != null) {
            lines.addAll(boxes(status));
        }
        if (section.boxes() && status == null) {
            lines.add(words.missing("สถานะการดำเนินการ" + of));
        }
        return new Cell(lines);
    }

    private List<Line> boxes(@Nullable ProgressStatus status) {
        return form.boxes().stream()
                .<Line>map(box -> new Box(box.status() == status, box.word()))
                .toList();
    }

    private String named(Indicator indicator) {
        return form.indicators()
                .indicator()
                .replace("{number}", ThaiNumerals.of(indicator.number()))
                .replace("{name}", indicator.name().th());
    }

    private Line score(Indicator indicator) {
        var analysed = facts.analysed();
        BigDecimal score =
                analysed == null ? null : analysed.indicator(indicator.number()).score();
        return score == null
                ? words.missing(
                        "คะแนนตัวชี้วัดที่ %d ปีงบประมาณ พ.ศ. %s".formatted(indicator.number(), facts.analysedYear()))
                : new Text(form.indicators().score().replace("{score}", ThaiNumerals.of(score.toPlainString())));
    }

    /** The indicators are those whose scores are analysed. */
    private Methodology rules() {
        var analysed = facts.analysed();
        return analysed == null ? facts.rules() : analysed.methodology();
    }

    /** Several paragraphs are numbered, one is not. */
    private Cell list(List<String> texts, String what) {
        if (texts.size() < 2) {
            return plain(texts, what);
        }
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= texts.size(); number++) {
            lines.add(new Text(ThaiNumerals.of(number) + ". " + texts.get(number - 1)));
        }
        return new Cell(lines);
    }

    private Cell plain(List<String> texts, String what) {
        return texts.isEmpty()
                ? new Cell(List.of(words.missing(what)))
                : new Cell(texts.stream().<Line>map(Text::new).toList());
    }

    private List<String> provenance() {
        var lines = new ArrayList<String>();
        var asOf = facts.asOf();
        var instant = asOf.instant();
        lines.add("จัดทำจากบันทึกเหตุการณ์ของระบบโปร่งใสถึงตำแหน่งที่ " + ThaiNumerals.of(asOf.position())
                + (instant == null ? "" : " (" + ThaiNumerals.of(MOMENT.format(instant)) + ")"));
        checkpoint().ifPresent(lines::add);
        result(lines, facts.reported(), "ผลการประเมินปีงบประมาณ พ.ศ. " + facts.reportedYear());
        if (!facts.analysedYear().equals(facts.reportedYear())) {
            result(lines, facts.analysed(), "คะแนนที่นำมาวิเคราะห์ ปีงบประมาณ พ.ศ. " + facts.analysedYear());
        }
        return lines;
    }

    /** What was signed of the log that the report was made from, or of a part of it. */
    private Optional<String> checkpoint() {
        return Optional.ofNullable(facts.checkpoint())
                .map(signed ->
                        "จุดตรวจของบันทึกที่ลงลายมือชื่อดิจิทัลแล้ว ครอบคลุมถึงตำแหน่งที่ %s: %s จำนวน %s เหตุการณ์ รากของต้นไม้ %s"
                                .formatted(
                                        ThaiNumerals.of(signed.lastPosition()),
                                        signed.origin(),
                                        ThaiNumerals.of(signed.size()),
                                        signed.rootHash()));
    }

    private static void result(List<String> lines, @Nullable OpenAssessment assessment, String what) {
        var told = ThaiNumerals.of(what);
        if (assessment == null) {
            lines.add(told + ": ไม่มีการประเมินในบันทึก");
            return;
        }
        var ref = assessment.methodology().ref();
        var published = assessment.published();
        lines.add(told + ": "
                + (published == null ? "ไม่มีผลที่ประกาศในบันทึก" : "ที่มา " + published.source())
                + " ระเบียบวิธี " + ThaiNumerals.of(ref.id()) + " ฉบับที่ " + ThaiNumerals.of(ref.revision())
                + " (SHA-256 " + ref.hash().substring(0, HASH_SHOWN) + "…)");
    }
}
