package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;

/** Whatever arrives is recognised or refused in words, and so is each row; nothing is thrown. */
class AnythingTest {
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "id",
            "KEY",
            "_uuid",
            "__id",
            "Timestamp",
            "submitdate",
            "lastpage",
            "respondentKey",
            "e1",
            "e2",
            "E1",
            "Q1",
            "ข้อ 1",
            "ชื่อ",
            "#ita-template/1 2568/1 EIT-1",
            "#ita-template/",
            "ประทับเวลา",
            "StartDate",
            "EndDate",
            "Finished",
            "{\"ImportId\":\"x\"}",
            "survey",
            "assessmentId",
            "agencyId",
            "fiscalYear",
            "withdrawn",
            "ข้อเสนอแนะ",
            "4",
            "๔",
            "A4",
            "มากที่สุด",
            "ระดับ 4",
            "3/2/2568",
            "2025-02-03",
            "99/99/2568",
            "2568",
            "2025",
            "mueang-phai-2568",
            "EIT-1",
            "IIT",
            "uuid:a",
            "#abcdefghijklmnopqrstuvwxyz",
            "a@example.com",
            "0812345678",
            "\u0000",
            "\ud83d",
            "[",
            "((((",
            "\\",
            "%s%n",
            "$1",
            "/",
            "//",
            "e1/",
            "-",
            "e1-",
            "ก".repeat(500),
            "9".repeat(400),
            "e99999999999",
            "ข้อ 99999999999",
            "true",
            "draft");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void readsTablesOfAnyShape(long seed) {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 1_500; round++) {
            var rows = new ArrayList<TableRow>();
            int width = random.nextInt(12);
            for (int row = 0; row < random.nextInt(6); row++) {
                var cells = new ArrayList<String>();
                for (int at = 0; at < width + random.nextInt(-1, 2); at++) {
                    cells.add(CELLS.get(random.nextInt(CELLS.size())));
                }
                rows.add(new TableRow(row + random.nextInt(2), cells, null));
            }
            recognise(rows, random);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void readsRecordsOfAnyShape(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        for (var name : List.of(
                "kobo/list",
                "odk/submissions",
                "google-forms/api",
                "google-forms/apps-script",
                "limesurvey/responses",
                "formbricks/finished")) {
            var text = text(name);
            for (int round = 0; round < 400; round++) {
                var mutated = new StringBuilder(text);
                for (int n = 0; n <= random.nextInt(4); n++) {
                    int at = random.nextInt(mutated.length() - 8);
                    mutated.replace(
                            at,
                            at + random.nextInt(8),
                            List.of("", "null", "[]", "{}", "\"", "1e9", ":", ",", "[[1]]")
                                    .get(random.nextInt(9)));
                }
                flatten(mutated.toString(), random);
            }
        }
    }

    private static void flatten(String text, SplittableRandom random) {
        try {
            if (JsonRecords.flatten(Json.parse(text)) instanceof JsonRecords.Flattened.Rows(var rows)) {
                recognise(rows, random);
            }
        } catch (UnreadableJson expected) {
            assertThat(expected.problems()).isNotEmpty();
        }
    }

    private static String text(String name) throws IOException {
        try (var stream = Objects.requireNonNull(AnythingTest.class.getResourceAsStream("/feeds/" + name + ".json"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void recognise(List<TableRow> rows, SplittableRandom random) {
        var target = random.nextBoolean()
                ? new Target.One(Fixture.ASSESSMENT, Sheets.EIT_2568, random.nextBoolean())
                : new Target.Anywhere((_, survey) -> survey.value().equals("IIT") ? null : Sheets.EIT_2568);
        switch (Forms.recognise(rows, target, null)) {
            case Recognition.Unusable unusable ->
                assertThat(unusable.problems()).isNotEmpty();
            case Recognition.MapNeeded needed ->
                assertThat(needed.form().columns()).isNotEmpty();
            case Recognition.Known known ->
                rows.forEach(row -> {
                    assertThat(known.reader().read(row)).isNotNull();
                    assertThat(known.reader().keptCells(row))
                            .hasSameSizeAs(known.form().columns());
                });
        }
    }
}
