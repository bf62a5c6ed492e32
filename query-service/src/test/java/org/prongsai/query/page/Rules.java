package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Provenance;
import org.prongsai.engine.methodology.SurveyPart;

/** The rules of two years as far as pages depend on them: names, weights, forms and levels, without questions. */
final class Rules {
    private static final Provenance CONFIRMED = new Provenance(Confidence.CONFIRMED, List.of("S01"), null);
    private static final Provenance UNKNOWN = new Provenance(Confidence.UNKNOWN, List.of(), null);
    private static final List<Label> INDICATORS = List.of(
            new Label("การปฏิบัติหน้าที่", "Duty performance"),
            new Label("การใช้งบประมาณ", "Use of budget"),
            new Label("การใช้อำนาจ", "Use of power"),
            new Label("การใช้ทรัพย์สินของราชการ", "Use of government property"),
            new Label("การแก้ไขปัญหาการทุจริต", "Solving corruption"),
            new Label("คุณภาพการดำเนินงาน", "Quality of work"),
            new Label("ประสิทธิภาพการสื่อสาร", "Effectiveness of communication"),
            new Label("การปรับปรุงระบบการทำงาน", "Improvement of the working system"),
            new Label("การเปิดเผยข้อมูล", "Disclosure of information"),
            new Label("การป้องกันการทุจริต", "Prevention of corruption"));

    static final Methodology OF_2565 = rules(2565, "oit-43-2565", letters(), CONFIRMED, "EIT");
    static final Methodology OF_2566 = rules(2566, "oit-43-2566", passes(), UNKNOWN, "EIT-1", "EIT-2");

    /** The rules of 2565 again a year later. */
    static final Methodology UNCHANGED_IN_2566 = rules(2566, "oit-43-2565", letters(), CONFIRMED, "EIT");

    private Rules() {}

    private static Methodology rules(
            int year, String checklist, LevelScheme levels, Provenance provenance, String... external) {
        var ref = new MethodologyRef(
                Integer.toString(year), 1, Integer.toString(year).repeat(16));
        return new Methodology(
                ref,
                new FiscalYear(year),
                new Label("การประเมินปี " + year, "Assessment of " + year),
                List.of(),
                List.of(),
                List.of(
                        instrument(
                                "IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "iit-30", 3, provenance, "IIT"),
                        instrument(
                                "EIT",
                                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
                                "eit-15",
                                3,
                                provenance,
                                external),
                        instrument("OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ", checklist, 4, provenance)),
                indicators(),
                levels,
                List.of(),
                2,
                provenance,
                "{}");
    }

    private static Instrument instrument(
            String code, String name, String form, int tenths, Provenance provenance, String... surveys) {
        var parts = new ArrayList<SurveyPart>();
        for (var survey : surveys) {
            parts.add(part(survey, Rational.of(1, surveys.length)));
        }
        return new Instrument(
                code,
                new Label(name, code + " in English"),
                Rational.of(tenths, 10),
                form,
                parts,
                CONFIRMED,
                provenance);
    }

    private static SurveyPart part(String survey, Rational weight) {
        return new SurveyPart(new SurveyCode(survey), weight, new Label(survey, survey), CONFIRMED);
    }

    private static List<Indicator> indicators() {
        var indicators = new ArrayList<Indicator>();
        for (int number = 1; number <= 10; number++) {
            var instrument = number <= 5 ? "IIT" : number <= 8 ? "EIT" : "OIT";
            indicators.add(
                    new Indicator(number, INDICATORS.get(number - 1), instrument, List.of(), List.of(), CONFIRMED));
        }
        return indicators;
    }

    private static LevelScheme letters() {
        return scheme(
                "letters",
                rule("AA", "AA", 95, null),
                rule("A", "A", 85, null),
                rule("B", "B", 75, null),
                rule("C", "C", 65, null),
                rule("D", "D", 55, null),
                rule("E", "E", 50, null),
                rule("F", "F", 0, null));
    }

    private static LevelScheme passes() {
        return scheme(
                "pass-2566",
                rule("ผ่านดีเยี่ยม", "excellent pass", 95, 95),
                rule("ผ่านดี", "good pass", 85, 85),
                rule("ผ่าน", "pass", 85, null),
                rule("ต้องปรับปรุง", "needs improvement", 70, null),
                rule("ต้องปรับปรุงโดยด่วน", "needs urgent improvement", 0, null));
    }

    private static LevelScheme scheme(String id, LevelScheme.Rule... rules) {
        return new LevelScheme(id, List.of(rules), true, Rational.of(85), CONFIRMED);
    }

    private static LevelScheme.Rule rule(String level, String english, int totalMin, @Nullable Integer eachMin) {
        return new LevelScheme.Rule(
                level, new Label(level, english), Rational.of(totalMin), eachMin == null ? null : Rational.of(eachMin));
    }
}
