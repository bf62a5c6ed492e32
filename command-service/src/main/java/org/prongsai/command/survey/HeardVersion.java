package org.prongsai.command.survey;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.SourceVersion.Age;
import org.prongsai.engine.event.PackedAnswers;

/**
 * What a source said last about one response.
 *
 * @param answers what it answered then; null when it only withdrew
 * @param withdrawn whether the response counts no more because the source withdrew it, and for no other reason
 */
record HeardVersion(SourceVersion version, @Nullable PackedAnswers answers, boolean withdrawn) {
    /** Nothing was heard. */
    static final HeardVersion NOTHING = new HeardVersion(new SourceVersion(null, Set.of(), null, null), null, false);

    private static final int EARLIER_MAX = 100;

    /** What a source says now, beside what it said last. */
    enum News {
        /** It said so before, or something newer already. */
        OLD,
        /** It changed its mind. */
        NEW,
        /** Nobody can tell. */
        UNTOLD
    }

    News newsOf(@Nullable SourceVersion version, PackedAnswers given) {
        return switch (ageOf(version)) {
            case OLDER -> News.OLD;
            // Something else was changed there, such as a review: that undoes no correction made here.
            case NEWER -> given.equals(answers) && !withdrawn ? News.OLD : News.NEW;
            case UNTOLD -> News.UNTOLD;
        };
    }

    Age ageOf(@Nullable SourceVersion other) {
        return other == null ? Age.UNTOLD : other.comparedWith(version);
    }

    /** @param given null for a withdrawal */
    HeardVersion followedBy(SourceVersion next, @Nullable PackedAnswers given, boolean nowWithdrawn) {
        var name = next.name() == null ? version.name() : next.name();
        var edits = next.edits() == null ? version.edits() : next.edits();
        boolean sameAnswers = next.edits() == null || next.edits().equals(version.edits());
        var changed = next.changedMillis() == null && sameAnswers ? version.changedMillis() : next.changedMillis();
        return new HeardVersion(
                new SourceVersion(name, earlierThan(name, next), edits, changed),
                given == null ? answers : given,
                nowWithdrawn);
    }

    private Set<String> earlierThan(@Nullable String name, SourceVersion next) {
        var earlier = new HashSet<>(next.earlier());
        if (version.name() != null) {
            earlier.add(version.name());
        }
        if (earlier.size() + version.earlier().size() <= EARLIER_MAX) {
            earlier.addAll(version.earlier());
        }
        if (name != null) {
            earlier.remove(name);
        }
        return earlier;
    }
}
