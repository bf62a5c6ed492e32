package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.SheetChange.FigureChange;
import org.prongsai.engine.improvement.CostModel;
import org.prongsai.engine.improvement.Target;
import org.prongsai.engine.improvement.Way;
import org.prongsai.page.Wording;
import org.prongsai.query.improvement.EffortParameters;
import org.prongsai.query.improvement.Improvement;

/** Tells the cheapest ways in words. */
record WaysWords(Improvement improvement, WorthAddress address, Wording wording) {
    /** So many are named in a line; all of them stand one by one below it. */
    private static final int NAMED = 12;

    WaysSection section(List<Target> targets, CostModel costs) {
        var found = improvement.ways(targets, costs);
        var told = new ArrayList<WaysSection.Target>();
        for (int at = 0; at < found.size(); at++) {
            told.add(target(targets.get(at), found.get(at)));
        }
        var scheme = improvement.methodology().levels();
        return new WaysSection(
                Figures.limit(costs.tenPoints()),
                Figures.limit(costs.riseMax()),
                address.chosen().getOrDefault(EffortParameters.TARGET, ""),
                told,
                scheme.rules().stream()
                        .filter(rule -> rule.totalMin().signum() > 0)
                        .map(rule -> new WaysSection.Choice(rule.level(), wording.level(scheme, rule.level())))
                        .toList(),
                address.api("ways"));
    }

    private WaysSection.Target target(Target target, List<Way> ways) {
        boolean reached = ways.getFirst().state() == Way.State.REACHED;
        return new WaysSection.Target(
                name(target),
                reached,
                reached ? List.of() : ways.stream().map(way -> way(way, ways)).toList());
    }

    private String name(Target target) {
        var total = Figures.limit(target.total());
        var each = target.each();
        var level = target.level();
        if (level == null) {
            return wording.text("worth.to-total", total);
        }
        var name = wording.level(improvement.methodology().levels(), level);
        return each == null
                ? wording.text("worth.to-level", name, total)
                : wording.text("worth.to-level-each", name, total, Figures.limit(each));
    }

    private WaysSection.Way way(Way way, List<Way> all) {
        var level = way.outcome().after().level();
        return new WaysSection.Way(
                wording.text(key(way.means())),
                way.state() == Way.State.REACHES,
                Figures.score(way.cost(), 2),
                what(way),
                same(way, all),
                Figures.score(way.outcome().total().after(), improvement.decimals()),
                wording.list(way.outcome().figures().stream()
                        .filter(change -> change.figure().name().kind() == Kind.INSTRUMENT)
                        .map(this::instrument)
                        .toList()),
                level == null ? null : wording.level(improvement.methodology().levels(), level),
                way.moves().stream().map(this::move).toList(),
                way.moves().isEmpty() ? null : tried(way).triedHref());
    }

    private static String key(Way.Means means) {
        return "worth.by-" + means.name().toLowerCase(Locale.ROOT);
    }

    /** A way by all means may do with one of them. */
    private @Nullable String same(Way way, List<Way> all) {
        return all.stream()
                .filter(other -> way.means() == Way.Means.BOTH && other.means() != Way.Means.BOTH)
                .filter(other ->
                        way.state() == Way.State.REACHES && other.moves().equals(way.moves()))
                .map(other -> wording.text("worth.same", wording.text(key(other.means()))))
                .findFirst()
                .orElse(null);
    }

    private String instrument(FigureChange change) {
        return change.figure().name().id() + " " + Figures.score(change.after(), improvement.decimals());
    }

    private String what(Way way) {
        if (way.state() == Way.State.OUT_OF_REACH) {
            return wording.text("worth.out-of-reach");
        }
        var what = new ArrayList<String>();
        var items = moved(way, Set.of(Kind.ITEM));
        if (!items.isEmpty()) {
            what.add(wording.text("worth.items", wording.count(items.size()), ids(items)));
        }
        var questions = moved(way, Set.of(Kind.QUESTION));
        if (!questions.isEmpty()) {
            what.add(wording.text("worth.questions", wording.count(questions.size()), ids(questions)));
        }
        var others = moved(way, Set.of(Kind.INDICATOR, Kind.INSTRUMENT));
        if (!others.isEmpty()) {
            what.add(wording.text(
                    "worth.indicators",
                    wording.list(others.stream()
                            .map(figure -> FigureWords.brief(figure, wording))
                            .toList())));
        }
        return String.join(" · ", what);
    }

    private static List<Figure> moved(Way way, Set<Kind> kinds) {
        return way.moves().stream()
                .map(Way.Move::figure)
                .filter(figure -> kinds.contains(figure.name().kind()))
                .toList();
    }

    private String ids(List<Figure> figures) {
        var first =
                wording.list(figures.stream().limit(NAMED).map(FigureWords::id).toList());
        return figures.size() <= NAMED
                ? first
                : wording.text("worth.and-more", first, wording.count(figures.size() - NAMED));
    }

    private WaysSection.Move move(Way.Move move) {
        var from = Figures.score(move.from(), improvement.decimals());
        var to = move.displayed(improvement.decimals()).toPlainString();
        var gain = String.valueOf(Figures.difference(move.gain(), improvement.pointDecimals()));
        var cost = move.cost().rounded(2).toPlainString();
        return new WaysSection.Move(
                FigureWords.brief(move.figure(), wording),
                wording.name(move.figure().label()),
                from == null
                        ? wording.text("worth.move-new", to, gain, cost)
                        : wording.text("worth.move", from, to, gain, cost),
                address.planHref(move.figure().name().written()));
    }

    private WorthAddress tried(Way way) {
        return address.trying(way.moves().stream()
                .map(move -> move.figure().name().written() + ":"
                        + move.displayed(improvement.decimals())
                                .stripTrailingZeros()
                                .toPlainString())
                .toList());
    }
}
