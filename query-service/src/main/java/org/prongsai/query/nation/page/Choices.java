package org.prongsai.query.nation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.nation.NationOverview;
import org.prongsai.query.page.LocalName;

/**
 * What can be chosen on the page, and what is.
 *
 * @param text part of a name; empty for all
 * @param kept what the form does not ask for and has to keep
 * @param narrowed what the whole page is narrowed to, in words; null for the nation
 * @param wideHref the same without any narrowing; null where there is none
 */
record Choices(
        List<Choice> years,
        List<Choice> provinces,
        List<Choice> types,
        List<Choice> levels,
        List<Choice> samples,
        String text,
        SequencedMap<String, String> kept,
        @Nullable String narrowed,
        @Nullable String wideHref) {
    /** Is no province, and nobody calls it one. */
    private static final String CAPITAL = "กรุงเทพมหานคร";

    private static final List<String> ASKED = List.of(
            NationAddress.YEAR,
            NationAddress.PROVINCE,
            NationAddress.TYPE,
            NationAddress.LEVEL,
            NationAddress.SAMPLE,
            NationAddress.TEXT,
            NationAddress.PAGE);

    /** @param tag the language that the label is in */
    record Choice(String value, String label, String tag, boolean chosen) {}

    static Choices of(NationOverview overview, NationAsked asked, Wording wording) {
        var address = asked.address();
        var wide = address.wide();
        return new Choices(
                years(overview, wording),
                named(
                        names(overview.provinces(), Nation.Group::province),
                        asked.narrowing().province(),
                        wording),
                named(
                        names(overview.types(), Nation.Group::type),
                        asked.narrowing().type(),
                        wording),
                levels(overview, asked, wording),
                samples(asked, wording),
                asked.text(),
                address.keptBut(ASKED),
                narrowed(asked, wording),
                wide.equals(address.with(NationAddress.PAGE, null)) ? null : wide.href());
    }

    /** The year that is shown is there to be chosen, also where it has no assessment. */
    private static List<Choice> years(NationOverview overview, Wording wording) {
        var years = new ArrayList<>(overview.years());
        if (!years.contains(overview.year())) {
            years.add(overview.year());
            years.sort((one, other) -> other.compareTo(one));
        }
        return years.stream()
                .map(year -> new Choice(
                        year.toString(), year.toString(), wording.language().tag(), year.equals(overview.year())))
                .toList();
    }

    private static List<String> names(List<Nation.Group> groups, Function<Nation.Group, @Nullable String> common) {
        return groups.stream()
                .map(group -> Objects.requireNonNull(common.apply(group)))
                .toList();
    }

    private static List<Choice> named(List<String> names, @Nullable String chosen, Wording wording) {
        var choices = new ArrayList<Choice>();
        names.forEach(name -> choices.add(named(name, name.equals(chosen), wording)));
        if (chosen != null && !names.contains(chosen)) {
            choices.add(named(chosen, true, wording));
        }
        return choices;
    }

    private static Choice named(String name, boolean chosen, Wording wording) {
        var local = LocalName.of(name, wording.language());
        return new Choice(name, local.text(), local.tag(), chosen);
    }

    private static List<Choice> levels(NationOverview overview, NationAsked asked, Wording wording) {
        var rules = overview.rules();
        var levels = new ArrayList<String>();
        if (rules != null) {
            rules.levels().rules().stream().map(LevelScheme.Rule::level).forEach(levels::add);
        }
        var chosen = asked.level();
        if (chosen != null && !levels.contains(chosen)) {
            levels.add(chosen);
        }
        return levels.stream()
                .map(level -> new Choice(
                        level,
                        LevelsSection.name(level, overview, wording),
                        wording.language().tag(),
                        level.equals(chosen)))
                .toList();
    }

    private static List<Choice> samples(NationAsked asked, Wording wording) {
        var choices = new ArrayList<Choice>();
        for (var verdict : SampleCheck.Verdict.values()) {
            choices.add(new Choice(
                    verdict.name(), sample(verdict, wording), wording.language().tag(), verdict == asked.sample()));
        }
        return choices;
    }

    static String sample(SampleCheck.Verdict verdict, Wording wording) {
        return switch (verdict) {
            case ENOUGH -> wording.text("nation.sample-enough");
            case SHORT -> wording.text("nation.sample-short");
            case UNKNOWN -> wording.text("nation.sample-unknown");
        };
    }

    private static @Nullable String narrowed(NationAsked asked, Wording wording) {
        var words = new ArrayList<String>();
        var province = asked.narrowing().province();
        if (province != null) {
            var name = LocalName.of(province, wording.language()).text();
            words.add(province.equals(CAPITAL) ? name : wording.text("nation.in-province", name));
        }
        var type = asked.narrowing().type();
        if (type != null) {
            words.add(LocalName.of(type, wording.language()).text());
        }
        return words.isEmpty() ? null : wording.list(words);
    }
}
