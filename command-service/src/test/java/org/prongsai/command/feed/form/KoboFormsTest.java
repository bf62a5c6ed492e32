package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KoboFormsTest {
    private static final String FIRST = "kobo:fe833c3c-6324-4f6b-870b-841eba799f11";
    private static final String SECOND = "kobo:11111111-2222-4333-8444-555555555555";

    @Test
    void readsAnExportWithNamesAndKeepsToTheRootOfEdits() {
        assertThat(Fixture.file("kobo/xml.csv", EIT_2568).read())
                .containsExactly(
                        "2 " + FIRST + " 2025-02-03 {e1=1, e2=2, e3=3, e4=4, e5=5, e6=6, e7=5, e8=4, e9=3}",
                        "3 " + SECOND + " 2025-02-03 {e1=2, e2=2, e3=2, e4=2, e5=2, e6=2, e7=2, e8=2, e9=2}",
                        "4 withdrawn mueang-phai-2568 EIT-1 kobo:ab833c3c-6324-4f6b-870b-841eba799f11"
                                + " (rejected by the source's reviewer)",
                        "5 skipped incomplete",
                        "6 refused grp/e1:answer-unknown-word");
    }

    @Test
    void knowsSystemColumnsAndSplitAnswers() {
        assertThat(Fixture.file("kobo/xml.csv", EIT_2568).columns())
                .containsExactly(
                        "start: ignored system",
                        "end: ignored system",
                        "today: ignored system",
                        "username: dropped username by source",
                        "deviceid: dropped device by source",
                        "grp/e1: e1",
                        "grp/e2: e2",
                        "grp/e3: e3",
                        "grp/e4: e4",
                        "grp/e5: e5",
                        "grp/e6: e6",
                        "grp/e7: e7",
                        "grp/e8: e8",
                        "grp/e9: e9",
                        "reason: ignored not-a-question",
                        "reason/a: ignored option",
                        "reason/b: ignored option",
                        "_id: key",
                        "_uuid: key",
                        "_submission_time: day",
                        "_validation_status: withdrawn",
                        "_notes: dropped personal by source",
                        "_status: complete",
                        "_submitted_by: dropped username by source",
                        "__version__: ignored system",
                        "_tags: dropped personal by source",
                        "meta/rootUuid: key",
                        "_index: ignored system");
    }

    @Test
    void readsAnExportWithLabels() {
        var export = Fixture.file("kobo/labels.csv", EIT_2568);

        assertThat(export.form().source()).isEqualTo("kobo");
        assertThat(export.read())
                .containsExactly("2 " + SECOND + " 2025-02-03 {e1=4, e2=4, e3=4, e4=4, e5=4, e6=4, e7=4, e8=4, e9=4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "wrapped"})
    void readsAWebhookBodyHoweverItIsWrapped(String file) {
        assertThat(Fixture.file("kobo/" + file + ".json", EIT_2568).read())
                .containsExactly("1 " + FIRST + " 2025-02-03 {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4, e8=5, e9=6}");
    }

    @Test
    void readsASubsetOfFields() {
        var subset = Fixture.file("kobo/subset.json", EIT_2568);

        assertThat(subset.read()).containsExactly("1 " + FIRST + " null {e1=4, e2=5}");
        assertThat(subset.form().notices().getFirst().messageEn())
                .isEqualTo("there is no column for e3, e4, e5, e6, e7, e8, e9: taken as not answered");
    }

    @Test
    void readsAPageOfTheApi() {
        var page = Fixture.file("kobo/list.json", EIT_2568);

        assertThat(page.read())
                .containsExactly(
                        "1 " + FIRST + " 2025-02-03 {e1=4, e2=5, e3=6, e4=1, e5=2, e6=3, e7=4, e8=5, e9=6}",
                        "2 withdrawn mueang-phai-2568 EIT-1 " + SECOND + " (rejected by the source's reviewer)");
        assertThat(page.form().id())
                .as("one form, whatever fields a body holds")
                .isEqualTo(Fixture.file("kobo/webhook.json", EIT_2568).form().id());
        assertThat(page.columns())
                .contains("_geolocation: dropped geo by source", "username: dropped username by source");
    }
}
