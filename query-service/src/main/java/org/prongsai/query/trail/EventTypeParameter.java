package org.prongsai.query.trail;

import java.util.List;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.problem.NearestName;
import org.prongsai.query.problem.QuestionRefused;

/** Reads {@code type}: names of events in the catalog. */
public final class EventTypeParameter {
    public static final String NAME = "type";

    private EventTypeParameter() {}

    /** @throws QuestionRefused when no event is called so */
    public static List<String> read(List<String> written) {
        var types = written.stream()
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        var names = EventCatalog.names();
        for (var type : types) {
            if (!names.contains(type)) {
                var nearest = NearestName.of(type, names);
                throw QuestionRefused.parameter(
                        NAME,
                        "not-a-choice",
                        "ไม่มีเหตุการณ์ชื่อ %s%s"
                                .formatted(
                                        type,
                                        nearest.map(" หรือหมายถึง %s"::formatted)
                                                .orElse("")),
                        "no event is called %s%s"
                                .formatted(
                                        type,
                                        nearest.map("; did you mean %s?"::formatted)
                                                .orElse("")));
            }
        }
        return types;
    }
}
