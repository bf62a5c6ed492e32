package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.query.problem.QuestionRefused;

class ThaiDateTest {
    @Test
    void isTheLastMomentOfTheDayInThailand() {
        assertThat(ThaiDate.end("day", "30/9/2567")).isEqualTo(Instant.parse("2024-09-30T16:59:59.999Z"));
        assertThat(ThaiDate.end("day", " 01-02-2567 ")).isEqualTo(Instant.parse("2024-02-01T16:59:59.999Z"));
    }

    @Test
    void takesAYearThatCanOnlyBeOfTheChristianEraAsThat() {
        assertThat(ThaiDate.end("day", "30/9/2024")).isEqualTo(ThaiDate.end("day", "30/9/2567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/9/2567", "9/2567", "30/13/2567", "2567-09-30", "วันนี้"})
    void refusesWhatIsNoDay(String written) {
        assertThatThrownBy(() -> ThaiDate.end("day", written))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("day"));
    }
}
