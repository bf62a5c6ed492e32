package org.prongsai.command.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. Ask for each, then {@link #finish}: it refuses the object for everything that was wrong with
 * it, fields nobody asked for included.
 */
public final class Fields {
    /** A hopeless request is not listed to its end. */
    private static final int UNKNOWN_LISTED_MAX = 20;

    private final JsonNode object;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private Fields(JsonNode object) {
        this.object = object;
    }

    /**
     * The fields of a value that has to be an object.
     *
     * @throws CommandRejected when it is something else
     */
    public static Fields of(JsonNode node) {
        if (!node.isObject()) {
            throw CommandRejected.invalid(
                    FieldProblems.wrongType("", "ออบเจ็กต์ JSON { ... }", "a JSON object, { ... }"));
        }
        return new Fields(node);
    }

    public <T> Value<T> required(String name, Kind<T> kind) {
        var node = present(name);
        if (node == null) {
            problems.add(FieldProblems.required(name));
            return new Value<>(name, null);
        }
        return new Value<>(name, kind.read(name, node, problems::add));
    }

    /** Absent, null and blank text are all the same here: not given. */
    public <T> Value<T> optional(String name, Kind<T> kind) {
        var node = present(name);
        if (node == null || (node.isString() && node.stringValue().isBlank())) {
            return new Value<>(name, null);
        }
        return new Value<>(name, kind.read(name, node, problems::add));
    }

    /** Adds what only the caller can see, to be reported with the rest. */
    public void problem(FieldProblem problem) {
        problems.add(problem);
    }

    /**
     * Makes the result out of the fields, all of which are fine.
     *
     * @throws CommandRejected naming everything that was wrong, when anything was
     */
    public <T> T finish(Supplier<T> result) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(UNKNOWN_LISTED_MAX)
                .forEach(name -> problems.add(FieldProblems.unknown(name, known)));
        if (!problems.isEmpty()) {
            throw CommandRejected.invalid(problems);
        }
        return result.get();
    }

    private @Nullable JsonNode present(String name) {
        known.add(name);
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
