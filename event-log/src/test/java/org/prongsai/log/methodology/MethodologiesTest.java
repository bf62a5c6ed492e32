package org.prongsai.log.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.MethodologyReader;
import org.prongsai.log.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

@FreshDatabase
@SpringBootTest(classes = MethodologiesTest.LogOnly.class, properties = "spring.main.banner-mode=off")
class MethodologiesTest {
    private static final Methodology BUILT_IN =
            BuiltInMethodologies.find("2566").orElseThrow();

    @Autowired
    private Methodologies methodologies;

    @Autowired
    private EventStore store;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class LogOnly {}

    @Test
    void givesTheBuiltInOnesWithoutAnyEvent() {
        assertThat(methodologies.get(BUILT_IN.ref())).isEqualTo(BUILT_IN);
        assertThat(methodologies.find("2565", 1)).isEqualTo(BuiltInMethodologies.find("2565"));
        assertThat(methodologies.latest("nobodys")).isEmpty();
    }

    @Test
    void addsARevisionRegisteredInTheLogAndKeepsTheEarlierOne() {
        var revised = registered("2566", 2, 0);

        assertThat(methodologies.latest("2566")).contains(revised);
        assertThat(methodologies.find("2566", 1)).contains(BUILT_IN);
        assertThat(methodologies.get(revised.ref())).isEqualTo(revised);
        assertThat(methodologies.list())
                .extracting(Methodology::ref)
                .containsAll(BuiltInMethodologies.all().stream()
                        .map(Methodology::ref)
                        .toList())
                .containsSubsequence(BUILT_IN.ref(), revised.ref());
    }

    @Test
    void findsAMethodologyThatOnlyTheLogHolds() {
        var own = registered("own-rules", 1, 0);

        assertThat(new Object[] {
                    methodologies.get(own.ref()),
                    methodologies.latest("own-rules").orElseThrow()
                })
                .containsOnly(own);
    }

    @Test
    void findsARevisionAsSoonAsItIsRegisteredThoughItWasMissingBefore() {
        assertThat(methodologies.find("awaited-rules", 1)).isEmpty();

        var awaited = registered("awaited-rules", 1, 0);

        assertThat(methodologies.find("awaited-rules", 1)).contains(awaited);
        assertThat(methodologies.find("awaited-rules", 1)).contains(awaited); // Now without asking the log.
        assertThat(methodologies.find("awaited-rules", 2)).isEmpty();
    }

    @Test
    void failsWhereAPinnedOneIsNowhere() {
        var lost = new MethodologyRef("2566", 1, "0".repeat(64));

        assertThatThrownBy(() -> methodologies.get(lost))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no methodology 2566, revision 1, has hash " + "0".repeat(64));
    }

    private Methodology registered(String id, int revision, long sequence) {
        var document = BUILT_IN.document()
                .replace("\"id\":\"2566\"", "\"id\":\"" + id + "\"")
                .replace("\"revision\":1", "\"revision\":" + revision);
        var methodology = MethodologyReader.read(document, "test");
        var event = new MethodologyRegistered(methodology.ref(), document, "ทดสอบ");
        store.publish(new GenericDomainEventMessage<>("Methodology", event.stream(), sequence, event));
        return methodology;
    }
}
