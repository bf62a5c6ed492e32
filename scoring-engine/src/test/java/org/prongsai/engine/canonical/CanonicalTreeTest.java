package org.prongsai.engine.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** RFC 8785, as far as it is needed: whole numbers, texts, and the order of keys. */
class CanonicalTreeTest {

    /** The example of section 3.2.3: keys in the order of their UTF-16 units, not of their bytes. */
    @Test
    void sortsKeysAsTheSpecificationsExampleDoes() {
        var tree = new JsonMapper().readTree("""
                        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                         "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
                        """);

        assertThat(new String(CanonicalTree.bytes(tree), UTF_8))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[1,-2,0,true,false,null,\"\\\"\\\\\\n\\u0001/\",{\"a\":[],\"b\":{}}]",
                "9007199254740991",
                "\"ไทย\""
            })
    void readsWhatItWrites(String json) {
        assertThat(new String(CanonicalTree.bytes(CanonicalTree.read(json.getBytes(UTF_8))), UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {}",
                "{}\n",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "1.0",
                "1e2",
                "-0",
                "9007199254740992",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\ud83d\"",
                "{\"a\": 1}",
                "[1,]",
                "{} {}"
            })
    void refusesEveryOtherForm(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalTree.read(json.getBytes(UTF_8)));
    }
}
