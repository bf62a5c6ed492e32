package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.methodology.BuiltInMethodologies;

class ProposalsTest {
    @Test
    void proposesSomethingForEveryIndicatorOfEveryYear() {
        assertThat(Proposals.all())
                .extracting(Proposal::indicator)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
        for (var year : BuiltInMethodologies.all()) {
            for (var indicator : year.indicators()) {
                assertThat(Proposals.of(indicator.number())).isPresent();
            }
        }
        assertThat(Proposals.of(11)).isEmpty();
    }

    @Test
    void isWorthProposing() {
        for (var proposal : Proposals.all()) {
            assertThat(proposal.steps()).hasSizeBetween(3, 5);
            assertThat(proposal.guideline().th()).hasSizeBetween(30, 300);
            assertThat(proposal.title().th()).startsWith("มาตรการ");
            assertThat(proposal.evidence().en()).isNotBlank();
        }
    }
}
