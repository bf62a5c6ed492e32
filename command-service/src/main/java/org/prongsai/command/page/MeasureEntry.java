package org.prongsai.command.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.page.ResponsePage.Wrong;
import org.prongsai.page.Wording;
import tools.jackson.databind.node.JsonNodeFactory;

/** What was entered in a form, field by field, and what was wrong with it. */
final class MeasureEntry {
    private final Map<String, String> sent;
    private final Wording wording;
    private final List<Wrong> problems = new ArrayList<>();

    MeasureEntry(Map<String, String> sent, Wording wording) {
        this.sent = sent;
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    List<Wrong> problems() {
        return List.copyOf(problems);
    }

    boolean isFine() {
        return problems.isEmpty();
    }

    String entered(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    boolean isTicked(String field) {
        return sent.containsKey(field);
    }

    void wrong(String field, String messageKey, String... arguments) {
        problems.add(new Wrong(field, wording.text(messageKey, arguments)));
    }

    /** A text that has to be there; empty where it is not, or is wrong. */
    String required(String field, int lengthMax, String messageKey) {
        if (entered(field).isEmpty()) {
            wrong(field, messageKey);
            return "";
        }
        var text = optional(field, lengthMax);
        return text == null ? "" : text;
    }

    /** Null where nothing was entered, or it is wrong. */
    @Nullable
    String optional(String field, int lengthMax) {
        return checked(field, entered(field), lengthMax);
    }

    /** The lines that hold something. */
    List<String> lines(String field, int lengthMax, int linesMax) {
        var lines = Arrays.stream(entered(field).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > linesMax) {
            wrong(field, "measure.too-many-lines", wording.count(linesMax));
            return List.of();
        }
        var checked = new ArrayList<String>();
        for (var line : lines) {
            var text = checked(field, line, lengthMax);
            if (text != null) {
                checked.add(text);
            }
        }
        return checked;
    }

    /** By the same rule as texts that programs send. */
    private @Nullable String checked(String field, String text, int lengthMax) {
        if (text.isEmpty()) {
            return null;
        }
        return Kinds.text(lengthMax)
                .read(
                        field,
                        JsonNodeFactory.instance.stringNode(text),
                        problem -> problems.add(
                                ResponsePage.wrong(List.of(problem), wording).getFirst()));
    }
}
