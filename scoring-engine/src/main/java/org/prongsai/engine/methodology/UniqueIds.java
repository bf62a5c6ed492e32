package org.prongsai.engine.methodology;

import java.util.HashMap;
import java.util.Map;

/** Sees to it that an id names one thing only. */
final class UniqueIds {
    private final Map<String, Integer> lines = new HashMap<>();

    /** Reports the id when it was used before; an empty one was reported already. */
    void add(String id, String key, Section section) {
        if (id.isEmpty()) {
            return;
        }
        var first = lines.putIfAbsent(id, section.line());
        if (first != null) {
            section.problem(key, "'%s' is used already in line %d".formatted(id, first), "choose another");
        }
    }
}
