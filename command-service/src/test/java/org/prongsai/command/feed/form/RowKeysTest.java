package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.table.Notice;

class RowKeysTest {
    private static RowKeys keys(Source source, String namespace) {
        return new RowKeys(
                source,
                namespace,
                List.of(
                        new Column(0, "other", new RespondentKey(2, true)),
                        new Column(1, "best", new RespondentKey(1, true)),
                        new Column(2, "no key", new ColumnRole.Unknown())));
    }

    @Test
    void namesRowsAfterTheirSource() {
        assertThat(keys(Source.KOBO, "").key(List.of("b", " uuid:a ", "c"))).isEqualTo("kobo:a");
        assertThat(keys(Source.KOBO, "").key(List.of("b", "UUID:a"))).isEqualTo("kobo:a");
        assertThat(keys(Source.ODK, "").key(List.of("uuid:b", "", "c"))).isEqualTo("odk:b");
        assertThat(keys(Source.LIMESURVEY, "811234").key(List.of("", "12"))).isEqualTo("limesurvey:811234:12");
        assertThat(keys(Source.GOOGLE_FORMS, "").key(List.of("", "ACY"))).isEqualTo("google:ACY");
        assertThat(keys(Source.FORMBRICKS, "").key(List.of("", "cm8"))).isEqualTo("formbricks:cm8");
        assertThat(keys(Source.CSV, "").key(List.of("", "น\u0e4d\u0e32"))).isEqualTo("นำ");
        assertThat(keys(Source.CSV, "").key(List.of("\u200b", " "))).isNull();
        assertThat(keys(Source.CSV, "").key(List.of())).isNull();
    }

    @Test
    void passesOnTheNamesThatThisServiceGave() {
        var given = "#abcdefghijklmnopqrstuvwxyz";

        assertThat(keys(Source.LIMESURVEY, "811234").key(List.of("", given))).isEqualTo(given);
        assertThat(keys(Source.LIMESURVEY, "811234").key(List.of("", "#12"))).isEqualTo("limesurvey:811234:#12");
    }

    @Test
    void leavesPeoplesOwnKeysAsTheyAre() {
        assertThat(Fixture.csv("Timestamp,respondentKey,e1\n3/2/2568 10:11:12,r1,4\n", EIT_2568)
                        .read())
                .containsExactly("2 r1 2025-02-03 {e1=4}");
        assertThat(Fixture.csv("id,submitdate,lastpage,e1,code\n7,2025-02-03,1,4,r1\n8,2025-02-03,1,4,\n", EIT_2568)
                        .with(Map.of("code", "respondentKey"))
                        .read())
                .containsExactly("2 r1 2025-02-03 {e1=4}", "3 limesurvey::8 2025-02-03 {e1=4}");
    }

    @Test
    void refusesKeysThatAreTooLong() {
        assertThat(Fixture.csv("key,e1\n" + "k".repeat(201) + ",4\n" + "k".repeat(200) + ",4\n", EIT_2568)
                        .read())
                .containsExactly("2 refused key:too-long", "3 " + "k".repeat(200) + " null {e1=4}");
    }

    @Test
    void refusesKeysThatASpreadsheetProgramCutDown() {
        assertThat(Fixture.csv("key,e1\n1.23457E+12,4\n\"1,1E+10\",4\n12345678901234,4\nE+1,4\n", EIT_2568)
                        .read())
                .containsExactly(
                        "2 refused key:key-damaged",
                        "3 refused key:key-damaged",
                        "4 12345678901234 null {e1=4}",
                        "5 E+1 null {e1=4}");
    }

    @Test
    void saysWhenKeysRepeatFromTheStart() {
        var repeating = Fixture.csv("id,e1\nmueang,4\nmueang,5\n", EIT_2568);
        var placed = "assessmentId,survey,respondentKey,e1\nmueang-phai-2568,EIT-1,r1,4\n%s,EIT-1,r1,5\n";
        var anywhere = new Target.Anywhere((_, _) -> EIT_2568);

        assertThat(codes(repeating)).containsExactly("questions-missing", "keys-repeat");
        assertThat(codes(
                        Fixture.csv(placed.formatted("bang-rak-2568"), EIT_2568).to(anywhere)))
                .containsExactly("questions-missing");
        assertThat(codes(Fixture.csv(placed.formatted("mueang-phai-2568"), EIT_2568)
                        .to(anywhere)))
                .containsExactly("questions-missing", "keys-repeat");
    }

    private static List<String> codes(Fixture fixture) {
        return fixture.form().notices().stream().map(Notice::code).toList();
    }

    @Test
    void tellsRowsApartByPlaceMomentAndAnswers() {
        var keys = keys(Source.CSV, "");
        var found = new HashSet<String>();
        found.add(keys.contentKey("a", "2025", Map.of("e1", 4)));
        found.add(keys.contentKey("a", "2025", Map.of("e1", 5)));
        found.add(keys.contentKey("a", "2025", Map.of("e2", 4)));
        found.add(keys.contentKey("a", "2026", Map.of("e1", 4)));
        found.add(keys.contentKey("b", "2025", Map.of("e1", 4)));
        found.add(keys(Source.CSV, "counter-2").contentKey("a", "2025", Map.of("e1", 4)));

        assertThat(found).hasSize(6).allMatch(key -> key.endsWith(":1"));
    }

    @Test
    void countsMillionsOfRowsInLittleRoomSeed7() {
        var occurrences = new Occurrences();
        var random = new SplittableRandom(7);
        var expected = new HashMap<Long, Integer>();
        for (int row = 0; row < 1_000_000; row++) {
            long hash = random.nextInt(300_000) * 0x9E3779B97F4A7C15L; // The hash 0 is among them.
            int count = occurrences.next(hash);
            if (count != expected.merge(hash, 1, Integer::sum)) {
                assertThat(count).as("row %d", row).isEqualTo(expected.get(hash));
            }
        }
        assertThat(expected).containsKey(0L);
    }
}
