package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints by the published example of C2SP tlog-checkpoint. */
class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String NOTE = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    @Test
    void readsTheCheckpointOfTheSpecification() {
        var note = SignedNote.parse(NOTE.getBytes(UTF_8));
        var checkpoint = Checkpoint.parse(note.text());

        assertThat(checkpoint)
                .isEqualTo(
                        new Checkpoint("example.com/behind-the-sofa", new TreeHead(20852163, Hash.parseBase64(ROOT))));
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void keepsExtensionLines() {
        var text = "log\n0\n" + MerkleHash.empty().base64() + "\nmore\neven more\n";

        assertThat(Checkpoint.parse(text).extensions()).isEqualTo(List.of("more", "even more"));
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n",
                "log\n1\n",
                "log\n1\n{root}",
                "\n1\n{root}\n",
                "log\n01\n{root}\n",
                "log\n-1\n{root}\n",
                "log\n1 \n{root}\n",
                "log\n9999999999999999999\n{root}\n",
                "log\n1\n{root}=\n",
                "log\n1\nAAAA\n",
                "log\n1\n{root}\n\n",
                "log\n1\n{root}\n\nmore\n",
                "log\r\n1\n{root}\n"
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> Checkpoint.parse(text.replace("{root}", ROOT)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(NoteRefused.Reason.MALFORMED));
    }
}
