package org.prongsai.query.explanation;

import org.prongsai.engine.explanation.Explanation.Rule;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.methodology.Label;

/** Rules in words. */
public final class RuleWords {
    private RuleWords() {}

    public static Label of(Explained explained) {
        return of(explained.rule(), explained.figure().name().kind());
    }

    private static Label of(Rule rule, Kind kind) {
        return switch (rule) {
            case WEIGHTED_SUM ->
                new Label(
                        "คะแนนของแต่ละเครื่องมือคูณน้ำหนัก แล้วรวมกัน",
                        "each instrument’s score by its weight, added up");
            case WEIGHTED_MEAN ->
                new Label(
                        "ค่าเฉลี่ยถ่วงน้ำหนักของแบบวัดแต่ละส่วนที่มีคะแนน",
                        "the weighted mean of the survey parts that have a score");
            case MEAN -> mean(kind);
            case ANSWERS ->
                new Label(
                        "ค่าเฉลี่ยของคำตอบ โดยแต่ละระดับมีค่าตามระเบียบวิธี",
                        "the mean of the answers, each level worth what the methodology says");
            case VERDICT -> new Label("ค่าของผลการตรวจ", "what the verdict is worth");
            case ANNOUNCED -> new Label("เป็นตัวเลขตามประกาศ ไม่ได้คำนวณ", "announced as it is, not worked out");
            case ANNOUNCED_PARTS ->
                new Label("คำนวณจากตัวเลขย่อยที่ประกาศ", "worked out from announced figures further down");
            case NOT_KNOWN -> new Label("ยังไม่มีคะแนน", "there is no score yet");
        };
    }

    private static Label mean(Kind kind) {
        return switch (kind) {
            case INSTRUMENT, SURVEY ->
                new Label("ค่าเฉลี่ยของตัวชี้วัดที่มีคะแนน", "the mean of the indicators that have a score");
            case SUB_INDICATOR ->
                new Label("ค่าเฉลี่ยของข้อตรวจที่ตรวจแล้ว", "the mean of the items that were checked");
            case QUESTION ->
                new Label("ค่าเฉลี่ยของข้อย่อยที่มีผู้ตอบ", "the mean of the sub-items that were answered");
            case TOTAL, INDICATOR, SLOT, ITEM ->
                new Label("ค่าเฉลี่ยของส่วนย่อยที่มีคะแนน", "the mean of the parts that have a score");
        };
    }
}
