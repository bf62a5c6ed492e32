package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;
import static org.prongsai.command.feed.form.Sheets.IIT_2568;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.engine.problem.FieldProblem;

class ErasTest {
    private static final String NINE = ",4,4,4,4,4,4,4,4,4\n";

    private static Fixture rows(String... days) {
        var csv = new StringBuilder("respondentKey,submittedOn,e1,e2,e3,e4,e5,e6,e7,e8,e9\n");
        for (int at = 0; at < days.length; at++) {
            csv.append('r')
                    .append(at + 1)
                    .append(",\"")
                    .append(days[at])
                    .append('"')
                    .append(NINE);
        }
        return Fixture.csv(csv.toString(), EIT_2568);
    }

    private static List<String> days(Fixture fixture) {
        return fixture.read().stream().map(row -> row.split(" ", 4)[2]).toList();
    }

    @Test
    void readsOneColumnInManyStylesOfOneEra() {
        assertThat(days(rows(
                        "3/2/2568",
                        "๔ ก.พ. ๒๕๖๘",
                        "2568-02-05T00:00:00",
                        "6 กุมภาพันธ์ พ.ศ. 2568",
                        "",
                        "1980-01-01 00:00")))
                .containsExactly("2025-02-03", "2025-02-04", "2025-02-05", "2025-02-06", "null", "null");
        assertThat(days(rows("3/2/2025", "4 Feb 2025", "1980-01-01", "2025-02-05T20:00:00Z")))
                .containsExactly("2025-02-03", "2025-02-04", "null", "2025-02-06");
    }

    @Test
    void refusesAColumnThatMixesErasNamingBothRows() {
        var recognition = rows("3/2/2568", "", "4 ก.พ. 2025").recognise();

        assertThat(recognition)
                .isEqualTo(new Recognition.Unusable(List.of(new FieldProblem(
                        "submittedOn",
                        "mixed-eras",
                        "คอลัมน์นี้มีทั้ง พ.ศ. (แถว 2: 3/2/2568) และ ค.ศ. (แถว 4: 4 ก.พ. 2025) "
                                + "ให้ใช้ศักราชเดียวกันทั้งคอลัมน์",
                        "this column has years of the Buddhist era (row 2: 3/2/2568) and of the Christian era"
                                + " (row 4: 4 ก.พ. 2025); use one era in the whole column"))));
    }

    @Test
    void refusesTheRowWhereTheOtherEraShowsUpLater() {
        var days = new String[60];
        Arrays.fill(days, "3/2/2568");
        days[57] = "3/2/2025";
        days[58] = "2568-02-03";
        var read = rows(days).read();

        assertThat(read.get(57)).isEqualTo("59 refused submittedOn:mixed-eras");
        assertThat(read.get(58)).startsWith("60 r59 2025-02-03");
    }

    @Test
    void refusesAColumnThatMixesTheOrderOfDayAndMonth() {
        assertThat(rows("13/2/2025", "2/13/2025").unusable()).containsExactly("submittedOn:mixed-day-order");
        assertThat(days(rows("2/3/2025", "2/13/2025"))).containsExactly("2025-02-03", "2025-02-13");
        assertThat(days(rows("2/3/2025", "13/2/2025"))).containsExactly("2025-03-02", "2025-02-13");
    }

    @Test
    void saysWhenItCouldNotTellTheOrderOfDayAndMonth() {
        assertThat(rows("2/3/2025", "3/3/2025").form().notices())
                .containsExactly(new Notice(
                        "day-order-assumed",
                        "คอลัมน์ 'submittedOn' อ่านเป็น วัน/เดือน/ปี เพราะแถวแรก ๆ บอกไม่ได้ว่าเป็นแบบใด",
                        "column 'submittedOn' is read as day/month/year: its first rows do not tell"));
        assertThat(rows("2/3/2025", "13/3/2025").form().notices()).isEmpty();
        assertThat(rows("2025-02-03").form().notices()).isEmpty();
    }

    @Test
    void refusesWhatIsNoDayOfAnyCalendar() {
        var nine = "{e1=4, e2=4, e3=4, e4=4, e5=4, e6=4, e7=4, e8=4, e9=4}";

        assertThat(rows("30/2/2568", "3/2/68", "พรุ่งนี้", "1/1/2490", "somchai@example.go.th", "3/2/2568")
                        .read())
                .containsExactly(
                        "2 refused submittedOn:date-unreadable",
                        "3 refused submittedOn:date-unreadable",
                        "4 refused submittedOn:date-unreadable",
                        "5 refused submittedOn:date-unreadable",
                        "6 refused submittedOn:looks-like-identity",
                        "7 r6 2025-02-03 " + nine);
    }

    @Test
    void readsFiscalYearsOfEitherEraButNotOfBoth() {
        var header = "agencyId,fiscalYear,survey,respondentKey,i1\n";
        var target = new Target.Anywhere((assessment, _) -> assessment.equals(Fixture.ASSESSMENT) ? IIT_2568 : null);

        for (var year : List.of("2568", "๒๕๖๘", "พ.ศ. 2568", "2568.0", "2025", "ค.ศ. 2025")) {
            assertThat(Fixture.csv(header + "mueang-phai," + year + ",IIT,r1,4\n", IIT_2568)
                            .to(target)
                            .read())
                    .as(year)
                    .containsExactly("2 r1 null {i1=4}");
        }
        assertThat(Fixture.csv(header + "mueang-phai,2568,IIT,r1,4\nmueang-phai,2025,IIT,r2,4\n", IIT_2568)
                        .to(target)
                        .unusable())
                .containsExactly("fiscalYear:mixed-eras");
        assertThat(Fixture.csv(header + "mueang-phai,68,IIT,r1,4\n", IIT_2568)
                        .to(target)
                        .read())
                .containsExactly("2 refused fiscalYear:malformed");
    }
}
