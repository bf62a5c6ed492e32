package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refused rows go back as a file that can be mended and sent again. */
class RejectedRowsTest {
    private static final String NAME = "#abcdefghijklmnopqrstuvwxyz";

    /** The file that gives back all rows of a delivery: the columns and cells that may be kept, and names for keys. */
    private static Fixture givenBack(Fixture sent) {
        var reader = sent.reader();
        var kept = reader.keptColumns();
        var lines = new ArrayList<List<String>>();
        lines.add(kept.stream().map(at -> sent.form().columns().get(at).name()).toList());
        for (var row : sent.data()) {
            var cells = reader.keptCells(row);
            lines.add(kept.stream()
                    .map(at -> at == reader.keyColumn() ? NAME : cells.get(at))
                    .toList());
        }
        var csv = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            var line = new ArrayList<>(lines.get(at));
            line.addAll(0, at == 0 ? List.of("แถว / row", "ปัญหา / problem") : List.of("" + at, "e1: ..."));
            csv.append(line.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return Fixture.csv(csv.toString(), EIT_2568);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limesurvey/code.csv", "limesurvey/full.csv", "limesurvey/abbreviated.csv", "limesurvey/codetext.csv",
                        "limesurvey/numbered.csv",
                "kobo/xml.csv", "kobo/labels.csv", "odk/submissions.csv", "google-forms/thai.csv",
                        "google-forms/english.csv",
                "qualtrics/three-rows.csv", "qualtrics/two-rows.csv"
            })
    void areTheSameFormOnTheirWayBack(String file) {
        var sent = Fixture.file(file, EIT_2568);
        var back = givenBack(sent);

        assertThat(back.form().id()).isEqualTo(sent.form().id());
        assertThat(back.form().source()).isEqualTo(sent.form().source());
        assertThat(said(back)).isEqualTo(said(sent));
    }

    /** What rows say, without their numbers and names. */
    private static List<String> said(Fixture fixture) {
        return fixture.read().stream()
                .map(row -> row.replaceFirst("^\\d+ ", "").replaceFirst("(?:\\S+:|#)\\S+ (?=null|20|\\()", ""))
                .toList();
    }

    @Test
    void areKnownByTheirColumnMapOnTheirWayBack() {
        var sent = Fixture.csv("ref,ก,ข,ใคร\nr1,4,5,a@b.co\nr2,5,6,\n", EIT_2568);
        var id = sent.form().id();
        var map = Map.of("ref", "respondentKey", "ก", "e1", "ข", "ignore");

        var back = givenBack(sent.with(map));

        assertThat(back.form().id()).isEqualTo(id);
        assertThat(back.with(map).read()).containsExactly("2 " + NAME + " null {e1=4}", "3 " + NAME + " null {e1=5}");
    }
}
