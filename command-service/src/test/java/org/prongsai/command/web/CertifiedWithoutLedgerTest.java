package org.prongsai.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.ServiceTest;
import org.springframework.test.context.TestPropertySource;

/** Nothing becomes final without a checkpoint that covers it. */
@TestPropertySource(properties = "prongsai.ledger.follow=false")
class CertifiedWithoutLedgerTest extends ServiceTest {

    @Test
    void saysToTryAgainLaterAndRecordsNothing() {
        var id = openedAssessment(2566);
        rest.post(path(id) + "/close", "");
        var before = names(id);

        var answer = rest.post(path(id) + "/certify", "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:prongsai:problem:ledger-behind");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo(
                        "not certified: the ledger has no signed checkpoint of this assessment yet (this process keeps"
                                + " no ledger); try again in a moment");
        assertThat(answer.json().path("detailTh").asString())
                .isEqualTo(
                        "ยังรับรองไม่ได้ เพราะบัญชีหลักฐานยังไม่มีจุดตรวจที่ครอบคลุมการประเมินนี้ โปรดลองใหม่ในอีกสักครู่");
        assertThat(names(id)).isEqualTo(before);
    }
}
