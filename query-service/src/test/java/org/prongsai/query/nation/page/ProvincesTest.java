package org.prongsai.query.nation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.page.Language;
import org.prongsai.query.nation.page.Provinces.Province;
import org.prongsai.query.page.LocalName;
import org.prongsai.query.page.chart.TextWidth;

class ProvincesTest {
    private final Map<String, Province> byName =
            Provinces.ALL.list().stream().collect(Collectors.toMap(Province::name, Function.identity()));

    @Test
    void holdsThe77ProvincesOnceEach() {
        assertThat(Provinces.ALL.list()).hasSize(77);
        assertThat(byName).hasSize(77);
        assertThat(Provinces.ALL.list()).extracting(Province::codeTh).doesNotHaveDuplicates();
        assertThat(Provinces.ALL.list()).extracting(Province::codeEn).doesNotHaveDuplicates();
    }

    @Test
    void hasAnEnglishNameForEachThatIsWrittenAsThePagesWriteIt() {
        assertThat(byName.keySet())
                .allSatisfy(name -> assertThat(LocalName.of(name, Language.EN).language())
                        .as(name)
                        .isEqualTo(Language.EN));
    }

    @Test
    void putsNoTwoOnOneTileAndNoneOutside() {
        assertThat(Provinces.ALL.list())
                .extracting(province -> province.column() + "," + province.row())
                .doesNotHaveDuplicates();
        assertThat(Provinces.ALL.list())
                .allMatch(province ->
                        province.column() < Provinces.ALL.columns() && province.row() < Provinces.ALL.rows());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesEachNameWithinItsTile(Language language) {
        var tooWide = new ArrayList<String>();
        for (var province : Provinces.ALL.list()) {
            var size = language == Language.TH ? MapSection.SIZE_TH : MapSection.SIZE_EN;
            var lines = MapSection.lines(province, language);
            assertThat(lines.size()).as(province.name()).isLessThanOrEqualTo(2);
            lines.stream()
                    .filter(line -> TextWidth.of(line, size) > MapSection.TILE_WIDTH - 4)
                    .forEach(tooWide::add);
        }
        assertThat(tooWide).isEmpty();
    }

    /** Neighbours as anybody knows them: the first lies that way of the second. */
    @ParameterizedTest
    @CsvSource({
        "north, เชียงราย, พะเยา",
        "west, แม่ฮ่องสอน, เชียงใหม่",
        "south, ลำพูน, เชียงใหม่",
        "east, น่าน, พะเยา",
        "south, ลำปาง, พะเยา",
        "west, ตาก, สุโขทัย",
        "south, กำแพงเพชร, สุโขทัย",
        "east, เพชรบูรณ์, พิษณุโลก",
        "south, พิจิตร, พิษณุโลก",
        "west, เลย, หนองบัวลำภู",
        "west, หนองบัวลำภู, อุดรธานี",
        "north, หนองคาย, อุดรธานี",
        "east, บึงกาฬ, หนองคาย",
        "east, นครพนม, สกลนคร",
        "south, มุกดาหาร, นครพนม",
        "south, ขอนแก่น, อุดรธานี",
        "west, ชัยภูมิ, ขอนแก่น",
        "south, นครราชสีมา, ชัยภูมิ",
        "east, บุรีรัมย์, นครราชสีมา",
        "east, สุรินทร์, บุรีรัมย์",
        "east, ศรีสะเกษ, สุรินทร์",
        "east, อุบลราชธานี, ศรีสะเกษ",
        "south, อุบลราชธานี, อำนาจเจริญ",
        "east, อำนาจเจริญ, ยโสธร",
        "south, ชัยนาท, นครสวรรค์",
        "west, อุทัยธานี, ชัยนาท",
        "south, สุพรรณบุรี, ชัยนาท",
        "west, กาญจนบุรี, สุพรรณบุรี",
        "south, อ่างทอง, สิงห์บุรี",
        "east, พระนครศรีอยุธยา, อ่างทอง",
        "south, ปทุมธานี, พระนครศรีอยุธยา",
        "south, กรุงเทพมหานคร, นนทบุรี",
        "south, นครปฐม, สุพรรณบุรี",
        "south, สมุทรสาคร, นครปฐม",
        "west, สมุทรสาคร, กรุงเทพมหานคร",
        "east, สมุทรปราการ, กรุงเทพมหานคร",
        "east, ฉะเชิงเทรา, ปทุมธานี",
        "south, ชลบุรี, ฉะเชิงเทรา",
        "south, ระยอง, ชลบุรี",
        "east, จันทบุรี, ระยอง",
        "south, ตราด, จันทบุรี",
        "east, สระแก้ว, ปราจีนบุรี",
        "south, ราชบุรี, กาญจนบุรี",
        "south, เพชรบุรี, ราชบุรี",
        "south, ประจวบคีรีขันธ์, เพชรบุรี",
        "south, ชุมพร, ประจวบคีรีขันธ์",
        "west, ระนอง, ชุมพร",
        "south, สุราษฎร์ธานี, ชุมพร",
        "east, นครศรีธรรมราช, สุราษฎร์ธานี",
        "west, พังงา, สุราษฎร์ธานี",
        "south, ภูเก็ต, พังงา",
        "east, กระบี่, ภูเก็ต",
        "south, ตรัง, นครศรีธรรมราช",
        "east, พัทลุง, ตรัง",
        "south, สตูล, ตรัง",
        "south, สงขลา, พัทลุง",
        "east, ปัตตานี, สงขลา",
        "south, ยะลา, ปัตตานี",
        "east, นราธิวาส, ยะลา",
    })
    void putsNeighboursWhereTheyLie(String way, String one, String other) {
        var first = province(one);
        var second = province(other);

        assertThat(way).isIn(ways(first, second));
    }

    private static List<String> ways(Province one, Province other) {
        var ways = new HashMap<String, Boolean>();
        ways.put("north", one.row() < other.row());
        ways.put("south", one.row() > other.row());
        ways.put("west", one.column() < other.column());
        ways.put("east", one.column() > other.column());
        return ways.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Province province(String name) {
        return Stream.ofNullable(byName.get(name)).findFirst().orElseThrow(() -> new AssertionError(name));
    }
}
