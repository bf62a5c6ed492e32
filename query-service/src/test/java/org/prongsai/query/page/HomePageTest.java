package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.ENGLISH;
import static org.prongsai.query.page.Words.THAI;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.page.Language;

class HomePageTest {
    private static final Listing SECOND_OF_THREE = new Listing(
            new FiscalYear(2566),
            new FiscalYear(2566),
            new FiscalYear(2565),
            List.of(
                    new Listing.Entry(
                            Readings.MUEANG_PHAI.id(),
                            Readings.MUEANG_PHAI.nameTh(),
                            Readings.MUEANG_PHAI.nameEn(),
                            "อบต.",
                            "บุรีรัมย์",
                            new BigDecimal("92.85"),
                            "ผ่าน",
                            Rules.OF_2566.levels()),
                    new Listing.Entry(
                            new AgencyId("ban-suan"),
                            "เทศบาลตำบลบ้านสวน",
                            null,
                            "เทศบาลตำบล",
                            "ชลบุรี",
                            null,
                            null,
                            null)),
            42,
            2,
            3);

    @Test
    void listsAgenciesWithTheirTotalsAndLevels() {
        assertThat(HomePage.of(SECOND_OF_THREE, "", ENGLISH).rows())
                .containsExactly(
                        new HomePage.Row(
                                "/agencies/mueang-phai",
                                new AgencyName(
                                        "Mueang Phai Subdistrict Administrative Organization",
                                        Language.EN,
                                        "องค์การบริหารส่วนตำบลเมืองไผ่"),
                                new LocalName("Subdistrict administrative organization", Language.EN),
                                new LocalName("Buri Ram", Language.EN),
                                "92.85",
                                "pass (ผ่าน)"),
                        new HomePage.Row(
                                "/agencies/ban-suan",
                                new AgencyName("เทศบาลตำบลบ้านสวน", Language.TH, null),
                                new LocalName("Subdistrict municipality", Language.EN),
                                new LocalName("Chon Buri", Language.EN),
                                null,
                                null));
    }

    @Test
    void keepsTheSearchFromPageToPageAndLanguageToLanguage() {
        var page = HomePage.of(SECOND_OF_THREE, "ไผ่ & สวน", THAI);

        assertThat(page.previousHref())
                .isEqualTo("/?q=%E0%B9%84%E0%B8%9C%E0%B9%88%20%26%20%E0%B8%AA%E0%B8%A7%E0%B8%99");
        assertThat(page.nextHref())
                .isEqualTo("/?q=%E0%B9%84%E0%B8%9C%E0%B9%88%20%26%20%E0%B8%AA%E0%B8%A7%E0%B8%99&page=3");
        assertThat(page.otherLanguageHref())
                .isEqualTo("/?q=%E0%B9%84%E0%B8%9C%E0%B9%88%20%26%20%E0%B8%AA%E0%B8%A7%E0%B8%99&page=2&lang=en");
    }

    @Test
    void leadsNowhereFromTheOnlyPage() {
        var page = HomePage.of(Listing.EMPTY, "", THAI);

        assertThat(page.year()).isNull();
        assertThat(page.previousHref()).isNull();
        assertThat(page.nextHref()).isNull();
        assertThat(page.before()).isNull();
        assertThat(page.latest()).isNull();
        assertThat(page.otherLanguageHref()).isEqualTo("/?lang=en");
    }

    @Test
    void leadsToTheYearBeforeAndBackToTheLatest() {
        var latest = HomePage.of(SECOND_OF_THREE, "ไผ่", THAI);
        var earlier = HomePage.of(
                new Listing(new FiscalYear(2565), new FiscalYear(2566), null, List.of(), 30, 1, 2), "x", THAI);

        assertThat(latest.before()).isEqualTo("2565");
        assertThat(latest.beforeHref()).isEqualTo("/?year=2565&q=%E0%B9%84%E0%B8%9C%E0%B9%88");
        assertThat(latest.latest()).isNull();
        assertThat(earlier.latest()).isEqualTo("2566");
        assertThat(earlier.latestHref()).isEqualTo("/?q=x");
        assertThat(earlier.nextHref()).isEqualTo("/?year=2565&q=x&page=2");
        assertThat(earlier.clearHref()).isEqualTo("/?year=2565");
    }
}
