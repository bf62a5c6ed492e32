package org.prongsai.engine.methodology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;

/** How many people have to answer a survey. */
public sealed interface SampleRule {
    SurveyCode survey();

    Provenance provenance();

    /**
     * A share of the population, but not fewer than a floor; everybody where the population is smaller than the floor.
     *
     * @param floor smallest sample
     * @param share of the population, above 0 to 1; a part of a person is rounded up
     * @param cap largest sample asked for; absent when there is none
     * @param atLeast further minimums for large populations
     */
    record Share(
            SurveyCode survey,
            int floor,
            Rational share,
            @Nullable Integer cap,
            List<AtLeast> atLeast,
            Provenance provenance)
            implements SampleRule {
        public Share {
            atLeast = List.copyOf(atLeast);
        }
    }

    /** At least {@code minimum} people where the population is above {@code above}. */
    record AtLeast(int above, int minimum) {}

    /** A fixed minimum per group of agencies; the agency's group has to be declared. */
    record PerGroup(SurveyCode survey, List<Group> groups, Provenance provenance) implements SampleRule {
        public PerGroup {
            groups = List.copyOf(groups);
        }
    }

    /** One group of agencies and its minimum. */
    record Group(Label group, int minimum) {}

    /** The rule is not known. */
    record Unknown(SurveyCode survey, Provenance provenance) implements SampleRule {}
}
