package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
    private static final LocalDate THIRD_OF_FEBRUARY = LocalDate.of(2025, 2, 3);

    private static WrittenDay read(String text) {
        return Objects.requireNonNull(WrittenDay.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-03",
                "2568-02-03",
                "2025-2-3",
                "2025/02/03",
                "2025.02.03",
                " 2025-02-03 10:11:12 ",
                "2025-02-03T10:11:12",
                "2025-02-03T10:11:12.058199",
                "2568-02-03T00:00:00",
                "3/2/2568",
                "03/02/2568",
                "3-2-2568",
                "3.2.2025",
                "03/02/2025 10:11:12",
                "3/2/2568, 10:11:12",
                "3/2/2568 10.11 น.",
                "๓/๒/๒๕๖๘",
                "3 ก.พ. 2568",
                "3 กพ 2568",
                "3 กุมภาพันธ์ 2568",
                "๓ กุมภาพันธ์ พ.ศ. ๒๕๖๘",
                "3 กุมภาพันธ์ ค.ศ. 2025",
                "วันที่ 3 กุมภาพันธ์ 2568",
                "วันจันทร์ที่ 3 กุมภาพันธ์ พ.ศ. 2568 เวลา 10.11 น.",
                "3 Feb 2025",
                "3-Feb-2025",
                "03 February 2568",
                "Feb 3, 2025",
                "February 3, 2025 10:11 PM",
                "Monday, 3 February 2025",
                "2025/02/03 10:11:12 AM GMT+7",
                "2025/02/03 10:11:12 หลังเที่ยง GMT+7",
                "2025-02-03T10:11:12+07:00",
                "2025-02-03 0:11:12"
            })
    void readsADayHoweverItIsWritten(String text) {
        assertThat(read(text).day(false, false)).isEqualTo(THIRD_OF_FEBRUARY);
    }

    @Test
    void knowsEveryMonthInThaiAndEnglish() {
        var thai = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ");
        var full = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
                .split(" ");
        var english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
        for (int month = 1; month <= 12; month++) {
            for (var names : new String[][] {thai, full, english}) {
                assertThat(read("1 " + names[month - 1] + " 2568").day(false, false))
                        .isEqualTo(LocalDate.of(2025, month, 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3/2/68",
                "3 ก.พ. 68",
                "2025",
                "45691",
                "10:11:12",
                "2025-02-03 25:61:00",
                "1833-01-01",
                "2800-01-01",
                "2200-01-01",
                "พรุ่งนี้",
                "3/2",
                "2025-02-03 x",
                "0812345678",
                "3 foo 2025"
            })
    void readsNothingElse(String text) {
        assertThat(WrittenDay.read(text)).isNull();
    }

    @Test
    void tellsTheErasApart() {
        assertThat(read("3/2/2568").era()).isEqualTo(WrittenDay.Era.BUDDHIST);
        assertThat(read("3/2/2025").era()).isEqualTo(WrittenDay.Era.CHRISTIAN);
    }

    @Test
    void takesTheOrderOfDayAndMonthFromItsColumn() {
        assertThat(read("2/3/2025").day(true, false)).isEqualTo(THIRD_OF_FEBRUARY);
        assertThat(read("2025-02-03").day(true, false)).isEqualTo(THIRD_OF_FEBRUARY);
        assertThatThrownBy(() -> read("13/2/2025").day(true, false)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> read("30/2/2568").day(false, false)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void countsTheDayInThailandWhereATimeIsNotLocal() {
        assertThat(read("2025-02-02T17:00:00.000Z").day(false, false)).isEqualTo(THIRD_OF_FEBRUARY);
        assertThat(read("2025-02-02T17:00:00").day(false, true)).isEqualTo(THIRD_OF_FEBRUARY);
        assertThat(read("2025-02-02T16:59:59").day(false, true)).isEqualTo(LocalDate.of(2025, 2, 2));
        assertThat(read("2025-02-02T23:30:00-05:30").day(false, true)).isEqualTo(THIRD_OF_FEBRUARY);
        assertThat(read("2025/02/03 1:02:03 หลังเที่ยง GMT+7").shown(false))
                .isEqualTo(LocalDateTime.of(2025, 2, 3, 13, 2, 3));
        assertThat(read("2025-02-03 12:30 ก่อนเที่ยง").shown(false)).isEqualTo(LocalDateTime.of(2025, 2, 3, 0, 30));
        assertThat(read("2025-02-03 12:30 PM UTC").shown(false)).isEqualTo(LocalDateTime.of(2025, 2, 3, 12, 30));
    }
}
