package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/** The quick reader never says anything else than the codec does. */
class AssessmentBytesTest {
    private static final AssessmentId PHAI = AssessmentId.parse("mueang-phai-2566");

    @ForManySeeds
    void readsWhatIsStoredOneEventAfterTheOther(long seed) {
        var pick = Pick.seeded(seed);
        var reader = new AssessmentBytes(PHAI);
        for (int round = 0; round < 50; round++) {
            for (var event : events(pick)) {
                var stored = EventCodec.encode(event);
                int before = pick.between(0, 40);
                var among = new byte[before + stored.json().length + pick.between(0, 40)];
                pick.random().nextBytes(among);
                System.arraycopy(stored.json(), 0, among, before, stored.json().length);

                assertThat(reader.read(kind(stored), stored.revision(), among, before, before + stored.json().length))
                        .isEqualTo(event);
            }
        }
    }

    @ForManySeeds
    void refusesOrAgreesWithTheCodecWhateverIsSpoilt(long seed) {
        var pick = Pick.seeded(seed);
        var reader = new AssessmentBytes(PHAI);
        for (var event : events(pick)) {
            var stored = EventCodec.encode(event);
            for (int at = 0; at < stored.json().length; at++) {
                var spoilt = stored.json().clone();
                spoilt[at] = pick.of((byte) (spoilt[at] + 1), (byte) '"', (byte) '0', (byte) pick.between(-128, 127));
                assertRefusedOrAgreed(reader, stored, spoilt);
                int to = Math.min(spoilt.length, at + pick.between(1, 20));
                assertRefusedOrAgreed(reader, stored, without(stored.json(), at, to));
                assertRefusedOrAgreed(reader, stored, twice(stored.json(), at, to));
            }
        }
    }

    @ForManySeeds
    void readsNothingOfAnotherAssessmentOrRevisionOrKind(long seed) {
        var pick = Pick.seeded(seed);
        for (var event : events(pick)) {
            var stored = EventCodec.encode(event);
            int length = stored.json().length;

            assertThat(List.of("mueang-phai-2565", "mueang-pha-2566"))
                    .allSatisfy(other -> assertThat(new AssessmentBytes(AssessmentId.parse(other))
                                    .read(kind(stored), 1, stored.json(), 0, length))
                            .isNull());
            assertThat(new AssessmentBytes(PHAI).read(kind(stored), 2, stored.json(), 0, length))
                    .isNull();
            assertThat(new AssessmentBytes(PHAI)
                            .read(EventCatalog.names().indexOf("ResultPublished"), 1, stored.json(), 0, length))
                    .isNull();
        }
    }

    private static void assertRefusedOrAgreed(AssessmentBytes reader, EncodedEvent stored, byte[] json) {
        var read = reader.read(kind(stored), 1, json, 0, json.length);
        if (read == null) {
            return;
        }
        try {
            assertThat(read).as(new String(json, UTF_8)).isEqualTo(EventCodec.decode(stored.name(), 1, json));
        } catch (UnreadableEvent e) {
            fail("read what the codec refuses: %s".formatted(new String(json, UTF_8)), e);
        }
    }

    private static int kind(EncodedEvent stored) {
        return EventCatalog.names().indexOf(stored.name());
    }

    private static List<AssessmentScoped> events(Pick pick) {
        var methodology = new MethodologyRef(
                pick.of("2566", "a-1"),
                pick.of(1, 20, 999_999_999),
                pick.of("0", "af").repeat(64).substring(0, 64));
        var survey = new SurveyCode(pick.of("IIT", "EIT-1", "E"));
        return pick.shuffled(List.of(
                new AssessmentOpened(PHAI, methodology),
                new SurveyOpened(PHAI, survey, methodology),
                new SampleTargetSet(
                        PHAI, survey, pick.maybe(() -> pick.between(0, 99_999)), pick.maybe(() -> pick.of(0, 30))),
                new DisclosureItemAssessed(PHAI, "O1", "PASS", null, null, pick.maybe(() -> "ไม่พบ")),
                new SurveyClosed(PHAI, survey),
                new AssessmentClosed(PHAI)));
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        var left = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        var more = Arrays.copyOf(bytes, bytes.length + (to - from));
        System.arraycopy(bytes, from, more, to, bytes.length - from);
        return more;
    }
}
