package org.prongsai.engine.improvement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.Figure.Link;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.explanation.FigureTree;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.score.ScoreSheet;

/**
 * A score sheet as the calculation that it is, to be done again with other values.
 *
 * <p>Where computed figures lead, it goes from answers and verdicts up to the total, by the rules of the score sheet: the mean
 * of what is there. Where announced figures lead, it goes down from the total only as far as everything below a figure is
 * known and makes it: a figure whose parts were not announced, or make another figure, stands by itself. Nothing is ever
 * guessed.
 */
public final class Calculation {
    static final Rational HUNDRED = Rational.of(100);

    /**
     * A figure in the calculation.
     *
     * @param links what it is worked out from; empty where it stands by itself
     * @param value null where it is not known
     */
    private record Node(
            Figure figure, List<Link> links, @Nullable Rational value) {}

    private final ScoreSheet sheet;
    private final FigureTree tree;
    private final boolean announced;
    private final SequencedMap<FigureName, Node> nodes = new LinkedHashMap<>();
    /** The figure above each, with the weight it has there. */
    private final Map<FigureName, Link> above = new HashMap<>();

    private final Evaluation best;

    private Calculation(ScoreSheet sheet) {
        this.sheet = sheet;
        tree = FigureTree.of(sheet);
        announced = !sheet.total().computedLeads();
        var resolved = new HashMap<FigureName, Node>();
        tree.figures().forEach(figure -> resolve(figure, resolved));
        var reached = new HashSet<FigureName>();
        reach(FigureName.TOTAL, resolved, reached);
        for (var figure : tree.figures()) {
            var node = resolve(figure, resolved);
            if (reached.contains(figure.name()) || isBeside(node, reached)) {
                nodes.put(figure.name(), node);
            }
        }
        nodes.values().stream()
                .filter(node -> !isSurvey(node.figure()))
                .forEach(node -> node.links()
                        .forEach(link ->
                                above.put(link.name(), new Link(node.figure().name(), link.weight()))));
        best = with(bests());
    }

    public static Calculation of(ScoreSheet sheet) {
        return new Calculation(sheet);
    }

    public ScoreSheet sheet() {
        return sheet;
    }

    public Methodology methodology() {
        return sheet.methodology();
    }

    /** Whether it rests on announced figures, and so may differ from the announced total by what was rounded. */
    public boolean isAnnounced() {
        return announced;
    }

    /** All figures in it, from the total downwards. */
    public Collection<Figure> figures() {
        return Collections.unmodifiableCollection(
                nodes.values().stream().map(Node::figure).toList());
    }

    /** A figure in it by its name; one that only one survey can be meant by may leave the survey out. */
    public Optional<Figure> find(FigureName name) {
        return tree.find(name).filter(figure -> nodes.containsKey(figure.name()));
    }

    /** Whether the score sheet has such a figure, in the calculation or not. */
    public boolean isOnSheet(FigureName name) {
        return tree.find(name).isPresent();
    }

    /** What a figure is; null where it is not known, or not in the calculation. */
    public @Nullable Rational value(FigureName name) {
        return valueIn(nodes, name);
    }

    /** What it is made of in the calculation; empty where it stands by itself. */
    public List<Link> links(FigureName name) {
        var node = nodes.get(name);
        return node == null ? List.of() : node.links();
    }

    /** The figure that it is a part of; null for the total, for the surveys beside the tree, and for what is not in it. */
    public @Nullable FigureName above(FigureName name) {
        var link = above.get(name);
        return link == null ? null : link.name();
    }

    /** The instrument that a figure belongs to; empty for the total. */
    public Optional<Instrument> instrumentOf(FigureName name) {
        for (var at = name; at != null; at = above(at)) {
            if (at.kind() == Kind.INSTRUMENT) {
                return methodology().instrument(at.id());
            }
        }
        return Optional.empty();
    }

    /** The highest that a figure can be, with all that counts today at its best. */
    public Rational best(FigureName name) {
        var reached = best.value(name);
        return reached != null ? reached : bestOf(tree.find(name).orElseThrow());
    }

    /**
     * Points of the total that one point of a figure makes, as long as what is known stays known: the product of its shares on
     * the way up.
     *
     * @return null where the figure is not known
     */
    public @Nullable Rational perPoint(FigureName name) {
        if (name.equals(FigureName.TOTAL)) {
            return Rational.ONE;
        }
        var up = above.get(name);
        if (up == null || value(name) == null) {
            return null;
        }
        var perPointAbove = perPoint(up.name());
        return perPointAbove == null ? share(up) : perPointAbove.times(share(up));
    }

    /** The calculation done with other values; figures that are not named keep theirs. */
    public Evaluation with(Map<FigureName, Rational> given) {
        return new Evaluation(this, given);
    }

    Optional<Figure> onSheet(FigureName name) {
        return tree.find(name);
    }

    boolean contains(FigureName name) {
        return nodes.containsKey(name);
    }

    /** The weighted mean of those that are known; of the total, the sum of all, or nothing. */
    static @Nullable Rational mean(
            FigureName of, List<Link> links, Function<FigureName, @Nullable Rational> valueOf, boolean all) {
        var sum = Rational.ZERO;
        var weight = Rational.ZERO;
        for (var link : links) {
            var value = valueOf.apply(link.name());
            if (value != null) {
                sum = sum.plus(link.weight().times(value));
                weight = weight.plus(link.weight());
            } else if (all || of.kind() == Kind.TOTAL) {
                return null;
            }
        }
        return weight.signum() == 0 ? null : sum.dividedBy(weight);
    }

    /** A part's share of what is known of the figure above; instruments have their weight whatever is known. */
    private Rational share(Link up) {
        if (up.name().equals(FigureName.TOTAL)) {
            return up.weight();
        }
        var known = links(up.name()).stream()
                .filter(link -> value(link.name()) != null)
                .map(Link::weight)
                .reduce(Rational.ZERO, Rational::plus);
        return up.weight().dividedBy(known);
    }

    private Node resolve(Figure figure, Map<FigureName, Node> resolved) {
        var known = resolved.get(figure.name());
        if (known != null) {
            return known;
        }
        figure.links().forEach(link -> resolve(tree.find(link.name()).orElseThrow(), resolved));
        Function<FigureName, @Nullable Rational> values = name -> valueIn(resolved, name);
        var node = announced ? announced(figure, values) : computed(figure, values);
        resolved.put(figure.name(), node);
        return node;
    }

    private static @Nullable Rational valueIn(Map<FigureName, Node> resolved, FigureName name) {
        var node = resolved.get(name);
        return node == null ? null : node.value();
    }

    private static Node computed(Figure figure, Function<FigureName, @Nullable Rational> values) {
        return new Node(
                figure,
                figure.links(),
                figure.links().isEmpty()
                        ? figure.score().computed()
                        : mean(figure.name(), figure.links(), values, false));
    }

    private Node announced(Figure figure, Function<FigureName, @Nullable Rational> values) {
        var stated = figure.score().published();
        var follows = mean(figure.name(), figure.links(), values, true);
        if (follows != null && (stated == null || isWithinOneUnit(follows, stated))) {
            return new Node(figure, figure.links(), follows);
        }
        boolean answered = figure.links().isEmpty() && figure.score().complete();
        return new Node(
                figure, List.of(), stated == null && answered ? figure.score().computed() : stated);
    }

    /** Both were rounded for print at most once. */
    private boolean isWithinOneUnit(Rational figure, Rational other) {
        var unit = Rational.of(BigDecimal.ONE.movePointLeft(methodology().decimals()));
        var difference = figure.minus(other);
        return difference.compareTo(unit) <= 0 && difference.negated().compareTo(unit) <= 0;
    }

    private void reach(FigureName name, Map<FigureName, Node> resolved, Set<FigureName> reached) {
        reached.add(name);
        var node = resolved.get(name);
        if (node != null) {
            node.links().forEach(link -> reach(link.name(), resolved, reached));
        }
    }

    /** A survey is no part of the tree: its indicators are. */
    private static boolean isBeside(Node node, Set<FigureName> reached) {
        return isSurvey(node.figure())
                && !node.links().isEmpty()
                && node.links().stream().allMatch(link -> reached.contains(link.name()));
    }

    private static boolean isSurvey(Figure figure) {
        return figure.name().kind() == Kind.SURVEY;
    }

    /** What stands by itself and is known, at its best. */
    private Map<FigureName, Rational> bests() {
        var bests = new HashMap<FigureName, Rational>();
        for (var node : nodes.values()) {
            var value = node.value();
            if (node.links().isEmpty() && value != null) {
                var top = bestOf(node.figure());
                bests.put(node.figure().name(), top.compareTo(value) < 0 ? value : top);
            }
        }
        return bests;
    }

    private static Rational bestOf(Figure figure) {
        var slot = figure.slot();
        var item = figure.item();
        if (slot != null) {
            return bestOf(slot.slot().scale());
        }
        return item != null ? bestOf(item.item().scale()) : HUNDRED;
    }

    private static Rational bestOf(Scale scale) {
        return scale.options().stream()
                .map(option -> option.value())
                .max(Rational::compareTo)
                .orElse(HUNDRED);
    }
}
