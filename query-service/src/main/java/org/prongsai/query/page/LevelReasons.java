package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;

/** Says what decides the level, in sentences: which limits are reached, which are not, and what nobody can tell. */
final class LevelReasons {
    private final ScoreSheet sheet;
    private final LevelScheme scheme;
    private final int decimals;
    private final Wording wording;

    private LevelReasons(ScoreSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.scheme = sheet.methodology().levels();
        this.decimals = sheet.methodology().decimals();
        this.wording = wording;
    }

    static List<String> of(ScoreSheet sheet, Wording wording) {
        return new LevelReasons(sheet, wording).sentences();
    }

    private List<String> sentences() {
        var total = sheet.total().value();
        if (total == null) {
            return List.of(wording.text("level.no-total"));
        }
        var possible = sheet.level().possible();
        if (possible.size() > 1) {
            return undecided(total, possible);
        }
        return possible.isEmpty() ? List.of() : decided(total, possible.getFirst());
    }

    private List<String> decided(Rational total, String level) {
        var rules = scheme.rules();
        var rule = rule(level);
        var better = rules.subList(0, rules.indexOf(rule));
        var sentences = new ArrayList<String>();
        if (rule.eachInstrumentMin() != null) {
            sentences.add(wording.text(
                    "level.total-and-each", shown(total), limit(rule.totalMin()), limit(rule.eachInstrumentMin())));
        } else if (rule.totalMin().signum() > 0) {
            sentences.add(wording.text("level.total-reaches", shown(total), limit(rule.totalMin())));
        }
        if (better.isEmpty()) {
            sentences.add(wording.text("level.highest"));
            return sentences;
        }
        var next = better.getLast();
        sentences.add(reaches(total, next.totalMin()) ? heldBack(next) : outOfReach(total, rule, next));
        return sentences;
    }

    /** The total would do for the next level; an instrument does not, even where only arithmetic tells so. */
    private String heldBack(LevelScheme.Rule next) {
        var minimum = Objects.requireNonNull(next.eachInstrumentMin());
        var level = wording.level(scheme, next.level());
        var below = below(minimum);
        return below.isEmpty()
                ? wording.text("level.held-back-unseen", limit(minimum), level)
                : wording.text("level.held-back", wording.list(below), limit(minimum), level);
    }

    private String outOfReach(Rational total, LevelScheme.Rule rule, LevelScheme.Rule next) {
        var key = rule.totalMin().signum() > 0 ? "level.next-total" : "level.lowest";
        return wording.text(key, limit(next.totalMin()), wording.level(scheme, next.level()), shown(total));
    }

    /** The figures allow several levels: what was announced, what is missing, and what the announcement implies. */
    private List<String> undecided(Rational total, List<String> possible) {
        var stated = sheet.level().stated();
        int at = stated == null ? -1 : possible.indexOf(stated);
        var missing = sheet.instruments().stream()
                .filter(instrument -> instrument.score().value() == null)
                .map(instrument -> instrument.instrument().code())
                .toList();
        var levels = possible.stream()
                .map(level -> wording.text("level.quoted", wording.level(scheme, level)))
                .toList();
        var sentences = new ArrayList<String>();
        sentences.add(wording.text(
                at < 0 ? "level.undecided" : "level.announced",
                shown(total),
                wording.list(missing),
                String.join(wording.text("list.or"), levels)));
        var implied = at <= 0 ? null : rule(possible.get(at - 1)).eachInstrumentMin();
        if (implied != null) {
            sentences.add(wording.text("level.implies", levels.get(at), limit(implied), levels.get(at - 1)));
        }
        return sentences;
    }

    private LevelScheme.Rule rule(String level) {
        return scheme.rules().stream()
                .filter(one -> one.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private List<String> below(Rational minimum) {
        var below = new ArrayList<String>();
        for (InstrumentScore instrument : sheet.instruments()) {
            var value = instrument.score().value();
            if (value != null && !reaches(value, minimum)) {
                below.add(instrument.instrument().code() + " " + shown(value));
            }
        }
        return below;
    }

    private boolean reaches(Rational score, Rational minimum) {
        var held = scheme.comparesRounded() ? Rational.of(score.rounded(decimals)) : score;
        return held.compareTo(minimum) >= 0;
    }

    private String shown(Rational score) {
        return Objects.requireNonNull(Figures.score(score, decimals));
    }

    private static String limit(Rational limit) {
        return Figures.limit(limit);
    }
}
