package org.prongsai.engine.audit;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares two score sheets value by value, and says where in them the differences are. */
final class TreeDifference {
    private final String file;
    private final Findings findings;
    private long values;

    TreeDifference(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** How many values were compared. */
    long values() {
        return values;
    }

    void compare(JsonNode printed, JsonNode computed) {
        compare("", printed, computed);
    }

    private void compare(String at, JsonNode printed, JsonNode computed) {
        if (printed.isObject() && computed.isObject()) {
            var keys = new TreeSet<>(printed.propertyNames());
            keys.addAll(computed.propertyNames());
            keys.forEach(key -> compare(at.isEmpty() ? key : at + "." + key, printed.path(key), computed.path(key)));
        } else if (printed.isArray() && computed.isArray()) {
            for (int i = 0; i < Math.max(printed.size(), computed.size()); i++) {
                compare(at + "[" + i + "]", printed.path(i), computed.path(i));
            }
        } else {
            values++;
            if (!printed.equals(computed)) {
                findings.figure(file, at, text(printed), text(computed));
            }
        }
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode()) {
            return "-";
        }
        return value.isString() ? value.asString() : value.toString();
    }
}
