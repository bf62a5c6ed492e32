package org.prongsai.query.improvement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.improvement.CostModel;
import org.prongsai.engine.improvement.Target;
import org.prongsai.engine.improvement.Way;
import org.prongsai.query.figure.FigureLabels;
import org.prongsai.query.figure.Figures;
import org.prongsai.query.improvement.WhatIfJson.FigureJson;

/**
 * The cheapest ways to some targets.
 *
 * @param costs what things cost in these ways; another reader may weigh them otherwise
 * @param targets lowest first; empty where it cannot be told what the total follows from
 */
record WaysJson(@JsonUnwrapped Head head, CostsJson costs, List<TargetJson> targets) {

    /**
     * What things cost.
     *
     * @param item bringing one checklist item to its best
     * @param question raising one question by {@code step} points; less and more in proportion
     * @param riseMax how many points one question can be raised at most
     */
    record CostsJson(BigDecimal item, BigDecimal question, BigDecimal step, BigDecimal riseMax) {}

    /**
     * What is to be reached.
     *
     * @param total the total as it has to be displayed
     * @param each what every instrument has to be displayed with besides; null where the total alone counts
     * @param level the level whose rule this is; null where it is none's
     * @param ways the cheapest by documents only, by perceptions only, and by whatever is cheapest
     */
    record TargetJson(
            BigDecimal total,
            @Nullable BigDecimal each,
            @Nullable String level,
            List<WayJson> ways) {}

    /**
     * One way.
     *
     * @param cost null where the target is out of reach
     * @param moves what is to be raised
     * @param outcome the total and the instruments then; where the target is out of reach, the best that these means make
     */
    record WayJson(
            Way.Means means,
            Way.State state,
            @Nullable BigDecimal cost,
            List<MoveJson> moves,
            @Nullable String level,
            List<FigureJson> outcome) {}

    /**
     * One figure raised.
     *
     * @param from null for an item that was not judged
     * @param to what it has to become, rounded up: what is displayed is enough
     * @param gain points of the total that it adds to those before it
     */
    record MoveJson(
            String figure,
            String labelTh,
            String labelEn,
            @Nullable BigDecimal from,
            BigDecimal to,
            BigDecimal cost,
            BigDecimal gain) {}

    static WaysJson of(Improvement improvement, List<Target> targets, CostModel costs) {
        var found = improvement.ways(targets, costs);
        var told = new ArrayList<TargetJson>();
        for (int at = 0; at < found.size(); at++) {
            told.add(of(targets.get(at), found.get(at), improvement));
        }
        return new WaysJson(
                Head.of(improvement),
                new CostsJson(
                        BigDecimal.ONE,
                        Figures.plain(costs.tenPoints()),
                        Figures.plain(CostModel.STEP),
                        Figures.plain(costs.riseMax())),
                told);
    }

    private static TargetJson of(Target target, List<Way> ways, Improvement improvement) {
        var each = target.each();
        return new TargetJson(
                Figures.plain(target.total()),
                each == null ? null : Figures.plain(each),
                target.level(),
                ways.stream().map(way -> of(way, improvement)).toList());
    }

    private static WayJson of(Way way, Improvement improvement) {
        return new WayJson(
                way.means(),
                way.state(),
                Figures.rounded(way.cost(), improvement.pointDecimals()),
                way.moves().stream().map(move -> of(move, improvement)).toList(),
                way.outcome().after().level(),
                way.outcome().figures().stream()
                        .filter(change -> WhatIfJson.isHead(change.figure().name()))
                        .map(change -> FigureJson.of(change, improvement))
                        .toList());
    }

    private static MoveJson of(Way.Move move, Improvement improvement) {
        var label = FigureLabels.of(move.figure());
        return new MoveJson(
                move.figure().name().written(),
                label.th(),
                label.en(),
                Figures.rounded(move.from(), improvement.decimals()),
                move.displayed(improvement.decimals()),
                move.cost().rounded(improvement.pointDecimals()),
                move.gain().rounded(improvement.pointDecimals()));
    }
}
