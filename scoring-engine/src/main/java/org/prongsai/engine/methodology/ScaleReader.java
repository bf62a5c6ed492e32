package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/** Reads {@code scales}. */
final class ScaleReader {
    private static final int OPTIONS_MIN = 2;

    /** Packed answers hold one digit per answer. */
    private static final int OPTIONS_MAX = 9;

    private final Provenances provenances;

    ScaleReader(Provenances provenances) {
        this.provenances = provenances;
    }

    /** By id, in the order of the ids: the order of the file means nothing. */
    Map<String, Scale> read(Section root) {
        Map<String, Scale> scales = new TreeMap<>();
        var section = root.section("scales");
        if (section != null) {
            section.members().forEach((id, scale) -> scales.put(id, scale(id, scale)));
        }
        return scales;
    }

    private Scale scale(String id, Section section) {
        List<Scale.Option> options = new ArrayList<>();
        List<@Nullable Rational> values = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (var option : section.sections("options", OPTIONS_MIN, OPTIONS_MAX)) {
            var value = option.exact("value", 0, 100);
            values.add(value);
            options.add(option(option, options.size() + 1, value, codes));
        }
        if (!section.optionalFlag("unordered") && !isMonotone(values)) {
            section.problem(
                    "options",
                    "has values that rise and fall",
                    "order the options from worst to best or best to worst, or say 'unordered: true'");
        }
        Provenances.detail(section);
        var provenance = provenances.of(section);
        section.close();
        return new Scale(id, options, provenance);
    }

    private static Scale.Option option(Section section, int place, @Nullable Rational value, Set<String> codes) {
        var level = section.whole("level", 1, OPTIONS_MAX);
        if (level != null && level != place) {
            section.problem(
                    "level", "level %d stands in place %d".formatted(level, place), "number the options 1, 2, 3, ...");
        }
        var code = section.has("code") ? section.name("code") : Integer.toString(place);
        if (!codes.add(code)) {
            section.problem("code", "'%s' is used already in this scale".formatted(code), "choose another");
        }
        var label = section.label("");
        section.close();
        return new Scale.Option(place, code, label, value == null ? Rational.ZERO : value);
    }

    private static boolean isMonotone(List<@Nullable Rational> values) {
        boolean rises = false;
        boolean falls = false;
        var known = values.stream().filter(Objects::nonNull).toList();
        for (int at = 1; at < known.size(); at++) {
            int step = known.get(at).compareTo(known.get(at - 1));
            rises |= step > 0;
            falls |= step < 0;
        }
        return !(rises && falls);
    }
}
