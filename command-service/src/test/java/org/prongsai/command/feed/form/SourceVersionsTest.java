package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.survey.SourceVersion;

class SourceVersionsTest {

    private static @Nullable SourceVersion read(Source source, String... namesAndValues) {
        var columns = new ArrayList<Column>();
        var cells = new ArrayList<String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            columns.add(new Column(at / 2, namesAndValues[at], new ColumnRole.Unknown()));
            cells.add(namesAndValues[at + 1]);
        }
        return new SourceVersions(source, columns).of(cells);
    }

    @Test
    void countsTheEditsOfOdkAndTimesItsReviews() {
        assertThat(read(
                        Source.ODK,
                        "__system/submissionDate",
                        "2025-02-03T10:00:00.000Z",
                        "__system/updatedAt",
                        "2025-02-03T10:00:01.500Z",
                        "__system/edits",
                        "2"))
                .isEqualTo(new SourceVersion(null, Set.of(), 2, 1_500L));
        assertThat(read(
                        Source.ODK,
                        "__system/submissionDate",
                        "2025-02-03T10:00:00.000Z",
                        "__system/updatedAt",
                        "",
                        "__system/edits",
                        "0"))
                .isEqualTo(new SourceVersion(null, Set.of(), 0, 0L));
        assertThat(read(Source.ODK, "__system/edits", "2", "__system/deletedAt", "2025-02-04T10:00:00.000Z"))
                .isNull();
        assertThat(read(Source.ODK, "SubmissionDate", "2025-02-03T10:00:00.000Z", "Edits", "1"))
                .isEqualTo(new SourceVersion(null, Set.of(), 1, null));
    }

    @Test
    void namesTheVersionsOfKobo() {
        assertThat(read(
                        Source.KOBO,
                        "_uuid",
                        "c",
                        "meta/instanceID",
                        "uuid:c",
                        "meta/deprecatedID",
                        "uuid:b",
                        "meta/rootUuid",
                        "uuid:a",
                        "_submission_time",
                        "2026-03-02T04:05:06",
                        "_validation_status/timestamp",
                        "1772424307"))
                .isEqualTo(new SourceVersion("c", Set.of("a", "b"), null, 1_000L));
        assertThat(read(Source.KOBO, "_uuid", "a", "rootUuid", "a"))
                .isEqualTo(new SourceVersion("a", Set.of(), null, null));
    }

    @Test
    void timesTheLastChangeWhereTheSourceWritesIt() {
        assertThat(read(
                        Source.FORMBRICKS,
                        "formbricks/createdAt",
                        "2025-02-03T10:00:00.000Z",
                        "formbricks/updatedAt",
                        "2025-02-03T10:00:02Z"))
                .isEqualTo(new SourceVersion(null, Set.of(), null, 2_000L));
        assertThat(read(
                        Source.GOOGLE_FORMS,
                        "createTime",
                        "2022-03-24T01:58:09.055Z",
                        "lastSubmittedTime",
                        "2022-03-24T01:58:09.055199Z"))
                .isEqualTo(new SourceVersion(null, Set.of(), null, 0L));
    }

    @Test
    void readsNothingWhereNothingTells() {
        for (var source : List.of(Source.CSV, Source.LIMESURVEY, Source.GOOGLE_FORMS, Source.KOBO, Source.ODK)) {
            assertThat(read(
                            source,
                            "id",
                            "1",
                            "updatedAt",
                            "soon",
                            "Edits",
                            "many",
                            "_validation_status/timestamp",
                            "x"))
                    .as(source.name())
                    .isNull();
        }
    }
}
