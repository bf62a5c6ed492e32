package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void areTheOnesThatAxonUses() {
        assertThat(IdentifierFactory.getInstance()).isExactlyInstanceOf(TimeOrderedIdentifiers.class);
    }

    @Test
    void riseStrictlyWithinAProcessAndCarryTheTime() {
        var before = System.currentTimeMillis();
        var identifiers = Stream.generate(new TimeOrderedIdentifiers()::generateIdentifier)
                .limit(20_000)
                .toList();
        var after = System.currentTimeMillis();

        assertThat(identifiers).isSorted().doesNotHaveDuplicates();
        assertThat(identifiers).map(UUID::fromString).allMatch(id -> id.version() == 7 && id.variant() == 2);
        // 4,096 to a millisecond; a faster burst runs ahead of the clock by as much as it borrowed.
        assertThat(UUID.fromString(identifiers.getFirst()).getMostSignificantBits() >>> 16)
                .isBetween(before, after + 5);
    }
}
