package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;

/** Reads {@code samples}: one rule for each survey, be it that it is unknown. */
final class SampleReader {
    private static final int PEOPLE_MAX = 100_000_000;
    private static final int RULES_MAX = 99;
    private static final List<String> RULES = List.of("share", "groups", "unknown");

    private final Provenances provenances;
    private final Set<SurveyCode> surveys;
    private final Set<SurveyCode> seen = new HashSet<>();

    SampleReader(Provenances provenances, List<Instrument> instruments) {
        this.provenances = provenances;
        surveys = new TreeSet<>();
        instruments.forEach(instrument -> instrument.parts().forEach(part -> surveys.add(part.survey())));
    }

    List<SampleRule> read(Section root) {
        List<SampleRule> rules = new ArrayList<>();
        for (var section : root.sections("samples", 0, RULES_MAX)) {
            rules.add(rule(section));
        }
        for (var survey : surveys) {
            if (!seen.contains(survey) && !survey.equals(InstrumentReader.UNREADABLE)) {
                root.problem("samples", "has no rule for " + survey, "add one; where it is not known, 'rule: unknown'");
            }
        }
        return rules;
    }

    private SampleRule rule(Section section) {
        var survey = survey(section);
        var kind = Objects.requireNonNullElse(section.word("rule", RULES), "");
        var provenance = provenances.of(section);
        var rule = switch (kind) {
            case "share" -> share(section, survey, provenance);
            case "groups" -> new SampleRule.PerGroup(survey, groups(section), provenance);
            default -> new SampleRule.Unknown(survey, provenance);
        };
        if (!kind.isEmpty()) {
            section.close();
        }
        return rule;
    }

    private SurveyCode survey(Section section) {
        var survey = InstrumentReader.code(section, "survey");
        if (survey == null) {
            return InstrumentReader.UNREADABLE;
        }
        if (surveys.contains(InstrumentReader.UNREADABLE)) {
            return survey; // Which surveys there are is not known.
        }
        if (!surveys.contains(survey)) {
            section.problem(
                    "survey",
                    "'%s' is not a survey of this file".formatted(survey),
                    "known surveys: "
                            + String.join(
                                    ", ",
                                    surveys.stream().map(SurveyCode::value).toList()));
        } else if (!seen.add(survey)) {
            section.problem("survey", "'%s' has a rule already".formatted(survey), "keep one of the two");
        }
        return survey;
    }

    private static SampleRule share(Section section, SurveyCode survey, Provenance provenance) {
        var floor = section.whole("min", 1, PEOPLE_MAX);
        var share = section.exact("share", 0, 1);
        if (share != null && share.signum() == 0) {
            section.problem("share", "is 0", "write a number above 0, such as 0.1");
        }
        var cap = section.optionalWhole("cap", 1, PEOPLE_MAX);
        if (cap != null && floor != null && cap < floor) {
            section.problem("cap", "%d is below the min of %d".formatted(cap, floor), "write a larger cap");
        }
        List<SampleRule.AtLeast> atLeast = new ArrayList<>();
        for (var step : section.optionalSections("at_least", 0, RULES_MAX)) {
            atLeast.add(new SampleRule.AtLeast(
                    orOne(step.whole("above", 0, PEOPLE_MAX)), orOne(step.whole("min", 1, PEOPLE_MAX))));
            step.close();
        }
        return new SampleRule.Share(
                survey, orOne(floor), share == null ? Rational.ONE : share, cap, atLeast, provenance);
    }

    private static List<SampleRule.Group> groups(Section section) {
        List<SampleRule.Group> groups = new ArrayList<>();
        for (var group : section.sections("groups", 1, RULES_MAX)) {
            group.optionalWhole("agencies", 0, PEOPLE_MAX);
            groups.add(new SampleRule.Group(group.label(""), orOne(group.whole("min", 0, PEOPLE_MAX))));
            group.close();
        }
        return groups;
    }

    private static int orOne(@Nullable Integer value) {
        return value == null ? 1 : value;
    }
}
