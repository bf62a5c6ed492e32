package org.prongsai.query.opendata;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class OpenDataSettingsTest {
    @Test
    void theFewestRespondentsCanBeRaisedAndNotLowered() {
        assertThatNoException().isThrownBy(() -> new OpenDataSettings("", "", 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenDataSettings("", "", 4));
    }
}
