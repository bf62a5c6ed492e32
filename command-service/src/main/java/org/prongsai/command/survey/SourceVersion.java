package org.prongsai.command.survey;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a response this is, as far as its source tells.
 *
 * @param name the version's own name, where each has one
 * @param earlier names of versions that the source calls earlier
 * @param edits how often the source's answers were edited; from 0
 * @param changedMillis how long after the submission the source last changed anything about it, in milliseconds
 */
public record SourceVersion(
        @Nullable String name,
        Set<String> earlier,
        @Nullable Integer edits,
        @Nullable Long changedMillis) {
    public SourceVersion {
        earlier = Set.copyOf(earlier);
    }

    /** What a version is compared with another. */
    enum Age {
        OLDER,
        NEWER,
        UNTOLD
    }

    /** The same under other names. */
    SourceVersion renamed(UnaryOperator<String> rename) {
        return new SourceVersion(
                name == null ? null : rename.apply(name),
                earlier.stream().map(rename).collect(Collectors.toSet()),
                edits,
                changedMillis);
    }

    /** Edits count before names, for not every version between two is ever seen; times count last, for reviews have them too. */
    Age comparedWith(SourceVersion other) {
        var mine = edits;
        var others = other.edits;
        if (mine != null && others != null && !mine.equals(others)) {
            return mine < others ? Age.OLDER : Age.NEWER;
        }
        if (name != null && other.name != null && !name.equals(other.name)) {
            return other.earlier.contains(name) ? Age.OLDER : Age.NEWER;
        }
        var changed = changedMillis;
        var otherChanged = other.changedMillis;
        if (changed != null && otherChanged != null && !changed.equals(otherChanged)) {
            return changed < otherChanged ? Age.OLDER : Age.NEWER;
        }
        return Age.UNTOLD;
    }
}
