package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "มี|ความ|ตื่นตัว |มี|ความ|สงสัย |ใน|การ|ใช้|จ่าย|งบประมาณ|",
        "ใน|การ|จัดซื้อจัดจ้าง|",
        "มี|นโยบาย |หรือ|มี|การ|ดำเนิน|การ|",
        "ช่อง|ทาง|ข้อมูล|ข่าวสาร|ของ|ทาง|อบต.ฯ|",
        "เจ้าหน้าที่|ประชาสัมพันธ์ |แอดมิน|ของ|หน่วย|งาน|",
        "การ|กระทำ|อันเป็น|การ|ทุจริต|",
        "ปีงบประมาณ |พ.ศ. |๒๕๖๖|",
        "ผู้|มี|ส่วนได้ส่วนเสีย|มี|ส่วน|ร่วม|"
    })
    void endsLinesBetweenWords(String parts) {
        var text = parts.replace("|", "");
        var broken = new StringBuilder();
        int from = 0;
        var breaks = LineBreaks.of(text);
        for (int at = breaks.nextSetBit(0); at >= 0; at = breaks.nextSetBit(at + 1)) {
            broken.append(text, from, at).append('|');
            from = at;
        }

        assertThat(broken).hasToString(parts);
    }
}
