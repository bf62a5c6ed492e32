package org.prongsai.engine.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.engine.audit.Bundles;
import tools.jackson.databind.json.JsonMapper;

/** The program: what it prints, and with which code it ends. */
class VerifyTest {
    @TempDir
    Path folder;

    private String bundle;

    private record Ended(int code, String printed) {}

    @BeforeEach
    void writeBundle() throws IOException {
        bundle = file("bundle.zip", Bundles.honest());
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static Ended run(String... words) {
        var out = new ByteArrayOutputStream();
        int code = Verify.run(List.of(words), new PrintStream(out, true, UTF_8));
        return new Ended(code, out.toString(UTF_8));
    }

    @Test
    void saysVerifiedInThaiAndEnglish() {
        var ended = run(bundle, "--key", Bundles.vkey());

        assertThat(ended.code()).isZero();
        assertThat(ended.printed().lines())
                .startsWith(
                        "VERIFIED ban-one-2566",
                        "ถูกต้อง: ทุกเหตุการณ์อยู่ในบันทึก และทุกตัวเลขคำนวณได้ตรงกัน",
                        "every event is in the log, and every figure follows from them")
                .contains("กุญแจ: " + Bundles.vkey(), "consistent with the checkpoint of 4 events");
    }

    @Test
    void saysWhoseWordItTakesForTheKey() {
        assertThat(run(bundle, "--lang", "en").printed())
                .contains("key, as the bundle names it: " + Bundles.vkey())
                .doesNotContain("กุญแจ");
        assertThat(run(bundle, "--lang", "th").printed())
                .contains("โปรดเทียบกับกุญแจที่ได้มาทางอื่น")
                .doesNotContain("Compare it");
    }

    @Test
    void saysWhatDiffersAndEndsWithOne() throws IOException {
        var ended = run(file("forged.zip", Bundles.withAnotherFigure()), "--lang", "en");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.printed().lines())
                .startsWith("DIFFERS ban-one-2566", "one finding")
                .contains("- FIGURE scores/ban-one-2566.json: indicators[0].surveys[0].questions[0].score.shown:"
                        + " the sheet says 50.01, the events make 50.00");
    }

    @Test
    void tellsProgramsInJson() throws IOException {
        var verified = new JsonMapper().readTree(run(bundle, "--json").printed());
        assertThat(verified.path("result").asString()).isEqualTo("VERIFIED");
        assertThat(verified.path("findings").size()).isZero();

        var ended = run("--json", file("forged.zip", Bundles.withAnotherFigure()));
        var differs = new JsonMapper().readTree(ended.printed());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(differs.path("result").asString()).isEqualTo("DIFFERS");
        assertThat(differs.path("findings").path(0).path("code").asString()).isEqualTo("FIGURE");
        assertThat(differs.path("findings").path(0).path("printed").asString()).isEqualTo("50.01");
        assertThat(differs.path("findings").path(0).path("computed").asString()).isEqualTo("50.00");

        var unreadable = run("--json", file("none.zip", new byte[100]));
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(new JsonMapper()
                        .readTree(unreadable.printed())
                        .path("result")
                        .asString())
                .isEqualTo("UNREADABLE");
    }

    @Test
    void holdsAKeptCheckpointAgainstTheBundle() throws IOException {
        var kept = file("kept", Bundles.checkpoint(4));
        var other = file("other", Bundles.checkpoint(7));
        var lines = file("proof", Bundles.consistencyLines(7));
        var answer = file("proof.json", Bundles.consistencyAnswer(7));

        assertThat(run(bundle, "--checkpoint", kept).code()).isZero();
        assertThat(run(bundle, "--checkpoint", other, "--consistency", lines).code())
                .isZero();
        assertThat(run(bundle, "--checkpoint", other, "--consistency", answer).code())
                .isZero();
        assertThat(run(bundle, "--checkpoint", other).code()).isEqualTo(2);
        assertThat(run(bundle, "--checkpoint", kept, "--consistency", lines).code())
                .isEqualTo(1);
    }

    @Test
    void endsWithTwoWhereItIsAskedForWrongly() throws IOException {
        var wrong = List.of(
                new String[] {},
                new String[] {"--lang"},
                new String[] {bundle, "--lang", "fr"},
                new String[] {bundle, bundle},
                new String[] {bundle, "--quick"},
                new String[] {bundle, "--key", "nonsense"},
                new String[] {bundle, "--lang", "th", "--lang", "en"},
                new String[] {bundle, "--consistency", bundle},
                new String[] {bundle, "--checkpoint", bundle},
                new String[] {bundle, "--checkpoint", folder.resolve("nowhere").toString()},
                new String[] {folder.resolve("nowhere").toString()},
                new String[] {folder.toString()});
        for (var words : wrong) {
            var ended = run(words);
            assertThat(ended.code()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(ended.printed()).startsWith("UNREADABLE\n");
        }
    }
}
