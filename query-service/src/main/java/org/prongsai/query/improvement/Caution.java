package org.prongsai.query.improvement;

import org.prongsai.engine.methodology.Label;

/** What a reader has to know about the figures beside them. The words are part of the contract. */
public enum Caution {
    ANNOUNCED(
            "คิดจากคะแนนที่ประกาศ ลงไปได้ลึกเท่าที่ประกาศไว้ คะแนนที่ประกาศปัดเศษแล้ว คะแนนรวมที่คิดต่อจึงอาจต่างจากที่ประกาศไม่เกิน 0.01",
            "Worked out from announced figures, as far down as they were announced. They were rounded, so the total that"
                    + " follows from them may differ from the announced one by up to 0.01."),
    PARTS_NOT_KNOWN(
            "ประกาศไว้เพียงคะแนนรวม หรือคะแนนย่อยที่ประกาศไว้รวมกันไม่ได้เท่าคะแนนรวม จึงบอกไม่ได้ว่าอะไรทำให้คะแนนเพิ่ม",
            "Only a total was announced, or the announced parts do not make it; so nobody can tell what would raise it."),
    NO_TOTAL(
            "ยังไม่มีคะแนนรวม เพราะยังไม่มีคะแนนครบทุกเครื่องมือ จึงยังหาทางไปให้ถึงเกณฑ์ไม่ได้",
            "There is no total yet, because not every instrument has a score; so ways to a target cannot be worked out."),
    INCOMPLETE(
            "ยังมีข้อที่ไม่มีคำตอบหรือยังไม่ได้ตรวจ ข้อเหล่านั้นยังไม่ถูกนับ เมื่อมีผลแล้วตัวหารจะเปลี่ยน",
            "Some questions are not answered or items not judged. They do not count yet; when they do, what all others are"
                    + " worth changes."),
    FEW_RESPONDENTS(
            "คะแนนบางข้อซ่อนไว้เพราะมีผู้ตอบน้อยกว่า 5 คน ข้อเหล่านั้นไม่อยู่ในทางที่เสนอ และทดลองเปลี่ยนไม่ได้",
            "Scores of some questions are hidden: fewer than 5 people answered. They are left out of the ways and cannot be"
                    + " tried."),
    STAFF_SURVEY_OPEN(
            "ยังไม่ปิดรับคำตอบของบุคลากร ตัวเลขจึงแสดงอย่างหยาบ และไม่แสดงค่าจริงเป็นเศษส่วน",
            "The survey among the staff is still open: figures are shown coarsely, and no exact fractions.");

    private final Label label;

    Caution(String th, String en) {
        label = new Label(th, en);
    }

    public Label label() {
        return label;
    }
}
