package org.prongsai.query.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSettingsTest {
    private static final String AUTHORITY = "ita.example.go.th";

    @ParameterizedTest
    @ValueSource(strings = {"", "https://ita.example.go.th", "http://localhost:8080", "https://example.go.th/ita"})
    void takesAddressesThatOthersCanBeHungOnTo(String address) {
        assertThat(new PublicSettings(address, AUTHORITY).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ita.example.go.th", "https://", "https://ita.example.go.th/", "https://a.b?c=d", "ftp://a.b"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> new PublicSettings(address, AUTHORITY))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }

    @Test
    void refusesAnAuthorityThatIsNoDomain() {
        assertThatThrownBy(() -> new PublicSettings("", "a b"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("prongsai.public.authority is a b, not a domain such as ita.example.go.th");
    }
}
