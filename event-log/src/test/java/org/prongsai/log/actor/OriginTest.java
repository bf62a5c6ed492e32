package org.prongsai.log.actor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginTest {
    private static final Actor OFFICER = new Actor(Actor.Kind.OFFICER, "3f9a1c0b2d4e");

    @Test
    void isReadAsItWasWritten() {
        assertThat(new Origin(OFFICER, "rest").metaData())
                .isEqualTo(Map.of("actor", "officer:3f9a1c0b2d4e", "via", "rest"));
        assertThat(Origin.of("{\"via\":\"rest\",\"actor\":\"officer:3f9a1c0b2d4e\"}".getBytes(UTF_8)))
                .contains(new Origin(OFFICER, "rest"));
        assertThat(Origin.of("{\"actor\":\"anyone\",\"via\":\"page\"}".getBytes(UTF_8)))
                .contains(new Origin(Actor.ANYONE, "page"));
    }

    @Test
    void namesNobodyWhereNobodyWasRecorded() {
        for (var stored : new String[] {"{}", "", "[]", "{\"actor\":\"somchai\"}", "{\"actor\":7}", "not json"}) {
            assertThat(Origin.of(stored.getBytes(UTF_8))).as(stored).isEmpty();
        }
    }

    @Test
    void takesNoNameForAPseudonym() {
        assertThat(Actor.parse("officer:somchai")).isEmpty();
        assertThat(Actor.parse("officer:3f9a1c0b2d4e")).contains(OFFICER);
        assertThatThrownBy(() -> new Actor(Actor.Kind.OFFICER, "somchai")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Filters look for the beginning of what is stored. */
    @Test
    void hasNoWordThatBeginsWithAnother() {
        var words = Arrays.stream(Actor.Kind.values()).map(Actor.Kind::word).toList();
        for (var word : words) {
            assertThat(words.stream().filter(other -> other.startsWith(word))).containsExactly(word);
        }
    }
}
