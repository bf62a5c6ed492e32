package org.prongsai.command.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.MethodologyReader;

class MethodologyDeciderTest {
    private static final MethodologyRef BUILT_IN = METHODOLOGY.ref();

    private static Methodology methodology(String id, int revision) {
        return MethodologyReader.read(
                METHODOLOGY
                        .document()
                        .replace("\"id\":\"2566\"", "\"id\":\"" + id + "\"")
                        .replace("\"revision\":1", "\"revision\":" + revision),
                "test");
    }

    private static List<MethodologyRegistered> decide(List<MethodologyRef> known, Methodology methodology) {
        return MethodologyDecider.decide(known, new RegisterMethodology(methodology, "แก้ข้อ 5"));
    }

    private static List<MethodologyRegistered> registered(Methodology methodology) {
        return List.of(new MethodologyRegistered(methodology.ref(), methodology.document(), "แก้ข้อ 5"));
    }

    @Test
    void registersANewMethodologyAndTheNextRevisionOfAKnownOne() {
        var own = methodology("own-rules", 1);
        var next = methodology("2566", 2);

        assertThat(decide(List.of(), own)).isEqualTo(registered(own));
        assertThat(decide(List.of(BUILT_IN), next)).isEqualTo(registered(next));
    }

    @Test
    void takesWhatIsKnownForNoNews() {
        assertThat(decide(List.of(BUILT_IN), METHODOLOGY)).isEmpty();
        assertThat(decide(List.of(BUILT_IN, methodology("2566", 2).ref()), METHODOLOGY))
                .isEmpty();
    }

    @Test
    void neverReplacesARevision() {
        var other = new MethodologyRef("2566", 1, "0".repeat(64));

        assertRefused(() -> decide(List.of(other), METHODOLOGY), Reason.METHODOLOGY_REVISION_TAKEN);
    }

    @Test
    void leavesNoRevisionOut() {
        assertRefused(() -> decide(List.of(), methodology("own-rules", 2)), Reason.METHODOLOGY_REVISION_SKIPPED);
        assertRefused(() -> decide(List.of(BUILT_IN), methodology("2566", 3)), Reason.METHODOLOGY_REVISION_SKIPPED);
    }
}
