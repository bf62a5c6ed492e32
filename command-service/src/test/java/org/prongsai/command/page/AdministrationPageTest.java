package org.prongsai.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;

/** The page for whoever runs the service, where nobody is listed; with people, see the tests of access. */
class AdministrationPageTest extends ServiceTest {

    @Test
    void warnsThatEverybodyMayDoEverythingAndSaysHowTheServiceIs() {
        registeredAgency();

        var page = new Browser(port()).get("/administration");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("#people ~ .notice"))
                .startsWith("ยังไม่ได้ระบุผู้ใช้ ใครที่เข้าถึงระบบนี้ได้จึงทำได้ทุกอย่าง");
        assertThat(page.texts(".roles dt"))
                .containsExactly("ผู้ดูแลระบบ", "ผู้ประเมิน", "เจ้าหน้าที่หน่วยงาน", "ผู้ตรวจสอบ", "โปรแกรมส่งข้อมูล");
        assertThat(page.text("#parts ~ p")).startsWith("บันทึกเหตุการณ์มีถึงตำแหน่งที่ ");
        assertThat(page.html().select(".looks-on a").eachAttr("href"))
                .containsExactly("/ledger", "/rebuilds", "/deliveries", "/feeds");
        assertThat(page.texts("#versions ~ dl dt")).containsExactly("โปร่งใส", "Java", "PostgreSQL");
        assertThat(page.text("#places ~ dl dd"))
                .startsWith("jdbc:postgresql://")
                .doesNotContain("?", "password");
    }
}
