package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.id.AssessmentId;

/** The quick reader of verdicts never says anything else than the codec does. */
class VerdictBytesTest {
    private static final String NAME = "DisclosureItemAssessed";
    private static final AssessmentId PHAI = AssessmentId.parse("mueang-phai-2566");

    @Test
    void readsWhatIsStored() throws IOException {
        var stored = Files.readAllBytes(Path.of("src", "test", "resources", "events", NAME + "-1.json"));
        var event = (DisclosureItemAssessed) EventCodec.decode(NAME, 1, stored);

        assertThat(new VerdictBytes(event.assessmentId()).read(stored, 0, stored.length))
                .isEqualTo(event);
    }

    @ForManySeeds
    void readsPlainVerdictsAndAgreesOnAllOthers(long seed) {
        var pick = Pick.seeded(seed);
        for (int round = 0; round < 200; round++) {
            boolean plain = pick.oneIn(2);
            var event = event(pick, plain);
            var json = EventCodec.encode(event).json();
            int before = pick.between(0, 40);
            var among = new byte[before + json.length + pick.between(0, 40)];
            pick.random().nextBytes(among);
            System.arraycopy(json, 0, among, before, json.length);

            var read = new VerdictBytes(PHAI).read(among, before, before + json.length);

            if (plain || read != null) {
                assertThat(read).isEqualTo(event);
            }
        }
    }

    @ForManySeeds
    void refusesOrAgreesWithTheCodecWhateverIsSpoilt(long seed) {
        var pick = Pick.seeded(seed);
        for (int round = 0; round < 10; round++) {
            var json = EventCodec.encode(event(pick, true)).json();
            for (int at = 0; at < json.length; at++) {
                var spoilt = json.clone();
                spoilt[at] = pick.of((byte) (json[at] + 1), (byte) '"', (byte) '\\', (byte) pick.between(-128, 127));
                assertRefusedOrAgreed(spoilt);
                int to = Math.min(json.length, at + pick.between(1, 20));
                assertRefusedOrAgreed(without(json, at, to));
            }
        }
    }

    @Test
    void readsNoVerdictOfAnotherAssessment() {
        var json = EventCodec.encode(event(Pick.seeded(1), true)).json();

        assertThat(new VerdictBytes(AssessmentId.parse("mueang-phai-2565")).read(json, 0, json.length))
                .isNull();
        assertThat(new VerdictBytes(AssessmentId.parse("mueang-pha-2566")).read(json, 0, json.length))
                .isNull();
    }

    private static void assertRefusedOrAgreed(byte[] json) {
        var read = new VerdictBytes(PHAI).read(json, 0, json.length);
        if (read == null) {
            return;
        }
        try {
            assertThat(read).as(new String(json, UTF_8)).isEqualTo(EventCodec.decode(NAME, 1, json));
        } catch (UnreadableEvent e) {
            fail("read what the codec refuses: %s".formatted(new String(json, UTF_8)), e);
        }
    }

    private static DisclosureItemAssessed event(Pick pick, boolean plain) {
        return new DisclosureItemAssessed(
                PHAI,
                "O" + pick.between(1, 43),
                pick.of("PASS", "FAIL"),
                pick.maybe(() -> "PASS"),
                text(pick, plain),
                text(pick, plain));
    }

    private static @Nullable String text(Pick pick, boolean plain) {
        return pick.maybe(() -> plain
                ? pick.of("https://www.phai.go.th/ita/o1?x=1&y=%20", "ไม่พบข้อมูล", " a ", "พบ {ข้อ 1} [2]: ๓, ฿", "~")
                : pick.words());
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        var left = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }
}
