package org.prongsai.engine.improvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;

/** Some items turned and some figures raised. */
record Effort(List<FigureName> turned, List<Raised> raised) {

    /** @param by how many points, above 0 */
    record Raised(Lever lever, Rational by) {
        Rational cost() {
            return lever.cost().times(by);
        }
    }

    Effort {
        turned = List.copyOf(turned);
        raised = List.copyOf(raised);
    }

    Rational cost() {
        return raised.stream().map(Raised::cost).reduce(Rational.of(turned.size()), Rational::plus);
    }

    /** Cheaper, or as cheap and fewer things to do. */
    boolean isBetterThan(Effort other) {
        int cheaper = cost().compareTo(other.cost());
        return cheaper < 0 || cheaper == 0 && things() < other.things();
    }

    private int things() {
        return turned.size() + raised.size();
    }

    /** What everything becomes, items first. */
    SequencedMap<FigureName, Rational> given(Calculation calculation) {
        var given = new LinkedHashMap<FigureName, Rational>();
        turned.forEach(item -> given.put(item, calculation.best(item)));
        raised.forEach(each ->
                given.put(each.lever().figure().name(), each.lever().from().plus(each.by())));
        return given;
    }
}
