package org.prongsai.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);

    @Test
    void standForOneNameForGood() {
        assertThat(pseudonyms.ofAccount("somsri"))
                .matches("[0-9a-f]{12}")
                .isEqualTo(pseudonyms.ofAccount("somsri"))
                .isEqualTo(new Pseudonyms(new byte[32]).ofAccount("somsri"));
    }

    @Test
    void differByNameKindAndSalt() {
        assertThat(pseudonyms.ofAccount("somsri"))
                .isNotEqualTo(pseudonyms.ofAccount("somsak"))
                .isNotEqualTo(pseudonyms.ofFeed("somsri"))
                .isNotEqualTo(new Pseudonyms(new byte[] {1}).ofAccount("somsri"));
    }
}
