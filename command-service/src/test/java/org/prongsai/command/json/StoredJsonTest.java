package org.prongsai.command.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredJsonTest {
    @Test
    void replacesEscapedNul() {
        assertThat(StoredJson.withoutNul("[\"a\\u0000\\u0000\", \"\\\\\\u0000\"]"))
                .isEqualTo("[\"a\ufffd\ufffd\", \"\\\\\ufffd\"]");
    }

    @Test
    void leavesTheLettersOfAnEscapeAsTheyAre() {
        var letters = "[\"\\\\u0000\", \"\\\\\\\\u0000\", \"u0000\", \"\\u0001\"]";

        assertThat(StoredJson.withoutNul(letters)).isEqualTo(letters);
    }
}
