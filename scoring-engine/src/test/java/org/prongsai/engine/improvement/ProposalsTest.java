package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Label;

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
    void isForAnIndicatorAndHasSteps() {
        var words = new Label("คำ", "words");

        assertThat(new Proposal(1, words, words, List.of(words), words).indicator())
                .isEqualTo(1);
        assertThatThrownBy(() -> new Proposal(0, words, words, List.of(words), words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a proposal is for an indicator and has steps");
        assertThatThrownBy(() -> new Proposal(1, words, words, List.of(), words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a proposal is for an indicator and has steps");
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
