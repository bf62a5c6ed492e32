package org.prongsai.engine.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value in a methodology file, with the line it stands in. */
sealed interface YamlNode {
    int line();

    /** What to call it in a message. */
    String described();

    record Text(int line, String value) implements YamlNode {
        @Override
        public String described() {
            return "the text '" + (value.length() <= 40 ? value : value.substring(0, 37) + "...") + "'";
        }
    }

    /** An exact decimal, without trailing zeros. */
    record Numeral(int line, BigDecimal value) implements YamlNode {
        @Override
        public String described() {
            return "the number " + value.toPlainString();
        }
    }

    record Flag(int line, boolean value) implements YamlNode {
        @Override
        public String described() {
            return Boolean.toString(value);
        }
    }

    record Sequence(int line, List<YamlNode> elements) implements YamlNode {
        @Override
        public String described() {
            return "a list";
        }
    }

    /** Keys and values, in the order of the file. */
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {
        @Override
        public String described() {
            return "a group of keys";
        }
    }

    /** A value and the line of its key. */
    record Entry(int line, YamlNode value) {}

    /** What stands here is wrong, and that was said already. */
    record Unusable(int line) implements YamlNode {
        @Override
        public String described() {
            return "unusable";
        }
    }
}
