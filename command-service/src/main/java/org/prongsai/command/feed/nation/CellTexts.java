package org.prongsai.command.feed.nation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.feed.form.OwnWords;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.TextLengths;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads cells of text, under the rules of single requests. What says who somebody is stays out of a log that cannot forget. */
final class CellTexts {
    private CellTexts() {}

    /** A name of a thing; null when there is none, or when something is wrong with it. */
    static @Nullable String name(String header, String value, List<FieldProblem> problems) {
        return text(header, value, TextLengths.NAME_MAX, false, problems);
    }

    /** Words of somebody's own. */
    static @Nullable String words(String header, String value, List<FieldProblem> problems) {
        return text(header, value, TextLengths.TEXT_MAX, true, problems);
    }

    /** @param free whether people write in it what they like; agencies and schools may be named after somebody */
    private static @Nullable String text(
            String header, String value, int lengthMax, boolean free, List<FieldProblem> problems) {
        if (value.isEmpty()) {
            return null;
        }
        if (free ? namesSomebody(value) : IdentityLook.ofContact(value) != null) {
            problems.add(OwnWords.identity(header));
            return null;
        }
        return read(header, value, lengthMax, problems);
    }

    /** A web address. Long numbers are common in those, and say nothing; an e-mail address does. */
    static @Nullable String address(String header, String value, List<FieldProblem> problems) {
        if (value.isEmpty()) {
            return null;
        }
        if ("email".equals(IdentityLook.of(value))) {
            problems.add(FormProblems.identity(header));
            return null;
        }
        return read(header, value, TextLengths.ADDRESS_MAX, problems);
    }

    static boolean namesSomebody(String value) {
        return OwnWords.nameSomebody(value);
    }

    private static @Nullable String read(String header, String value, int lengthMax, List<FieldProblem> problems) {
        return Kinds.text(lengthMax).read(header, JsonNodeFactory.instance.stringNode(value), problems::add);
    }
}
