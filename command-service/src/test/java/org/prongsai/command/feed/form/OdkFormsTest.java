package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import org.junit.jupiter.api.Test;

class OdkFormsTest {
    private static final String FIRST = "odk:fe833c3c-6324-4f6b-870b-841eba799f11";
    private static final String SECOND = "odk:11111111-2222-4333-8444-555555555555";
    private static final String THIRD = "odk:33333333-2222-4333-8444-555555555555";

    @Test
    void readsAnExportAndKeepsToTheFirstInstance() {
        assertThat(Fixture.file("odk/submissions.csv", EIT_2568).read())
                .containsExactly(
                        "2 " + FIRST + " 2025-02-03 {e1=1, e2=2, e3=3, e4=4, e5=5, e6=6, e7=1, e8=2, e9=3}",
                        "3 " + SECOND + " 2025-02-03 {e1=2, e2=2, e3=2, e4=2, e5=2, e6=2, e7=2, e8=2, e9=2}",
                        "4 withdrawn mueang-phai-2568 EIT-1 " + THIRD + " (rejected by the source's reviewer)",
                        "5 refused grp-e1:answer-unknown-word");
    }

    @Test
    void leavesOutPlacesPeopleAndDevices() {
        assertThat(Fixture.file("odk/submissions.csv", EIT_2568).columns())
                .contains(
                        "SubmissionDate: day",
                        "loc-Latitude: dropped geo by header",
                        "loc-Longitude: dropped geo by header",
                        "loc-Altitude: dropped geo by header",
                        "loc-Accuracy: dropped geo by header",
                        "grp-e9: e9",
                        "topics: ignored not-a-question",
                        "topics/a: ignored option",
                        "meta-instanceID: key",
                        "meta-instanceName: dropped name by source",
                        "KEY: key",
                        "SubmitterID: dropped username by source",
                        "SubmitterName: dropped username by source",
                        "Status: complete",
                        "ReviewState: withdrawn",
                        "DeviceID: dropped device by source");
    }

    @Test
    void readsThePagesOfTheOdataService() {
        var page = Fixture.file("odk/submissions.json", EIT_2568);

        assertThat(page.read())
                .containsExactly(
                        "1 " + FIRST + " 2025-02-03 {e1=1, e2=2, e3=3, e4=4, e5=5, e6=6, e7=1, e8=2, e9=3}",
                        "2 withdrawn mueang-phai-2568 EIT-1 " + SECOND + " (deleted at the source)",
                        "3 withdrawn mueang-phai-2568 EIT-1 " + THIRD + " (rejected by the source's reviewer)");
        assertThat(page.columns())
                .contains(
                        "__id: key",
                        "__system/submitterName: dropped username by source",
                        "__system/deletedAt: withdrawn",
                        "meta/instanceName: dropped name by source",
                        "loc: dropped geo by look",
                        "grp/e1: e1");
    }

    @Test
    void saysThatOnlyTheSourceCanReadAnEncryptedResponse() {
        var record = """
                {"__id": "uuid:%s", "__system": {"status": "notDecrypted", "deletedAt": %s}, "grp": {"e1": null}}""";
        var page = "{\"value\": [%s, %s]}"
                .formatted(record.formatted("a", "null"), record.formatted("b", "\"2025-03-01T00:00:00.000Z\""));

        assertThat(Fixture.json(page, EIT_2568).read())
                .containsExactly(
                        "1 refused __system/status:encrypted",
                        "2 withdrawn mueang-phai-2568 EIT-1 odk:b (deleted at the source)");
    }

    @Test
    void saysThatAFileOfARepeatGroupHoldsNoResponses() {
        assertThat(Fixture.file("odk/repeat.csv", EIT_2568).unusable()).containsExactly(":repeat-group");
    }
}
