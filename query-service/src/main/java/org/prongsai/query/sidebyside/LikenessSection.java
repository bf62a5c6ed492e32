package org.prongsai.query.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;
import org.prongsai.query.page.ComparabilitySection;

/**
 * Which columns may be held against each other, any two of them, and why not.
 *
 * @param numbers of the columns
 * @param rows one for each column, empty where there is only one
 * @param reasons two methodologies at a time, those with something to say
 */
record LikenessSection(List<String> numbers, List<Row> rows, List<Reasons> reasons) {

    /** One column against all others. */
    record Row(String number, String name, List<Mark> marks) {}

    /**
     * Two columns.
     *
     * @param word of the likeness; empty for a column against itself
     * @param said in words
     */
    record Mark(String word, String sign, String said) {}

    /** Why the columns of one methodology and those of another are not plainly comparable. */
    record Reasons(String title, ComparabilitySection comparability) {}

    private static final Mark SELF = new Mark("", "", "");

    static LikenessSection of(SideBySide sides, CompareTable table, Wording wording) {
        var rules = sides.columns().stream()
                .map(column -> column.sheet().methodology())
                .toList();
        if (rules.size() < 2) {
            return new LikenessSection(List.of(), List.of(), List.of());
        }
        var numbers = new ArrayList<String>();
        var rows = new ArrayList<Row>();
        for (int at = 0; at < rules.size(); at++) {
            numbers.add(Integer.toString(at + 1));
            var head = table.columns().get(at);
            rows.add(new Row(
                    Integer.toString(at + 1),
                    wording.text("compare.column", head.name(), head.year()),
                    marks(at, rules, wording)));
        }
        return new LikenessSection(numbers, rows, reasons(rules, wording));
    }

    private static List<Mark> marks(int at, List<Methodology> rules, Wording wording) {
        var marks = new ArrayList<Mark>();
        for (int other = 0; other < rules.size(); other++) {
            marks.add(
                    other == at
                            ? SELF
                            : mark(Likeness.of(Likeness.form(rules.get(at), rules.get(other)), null), wording));
        }
        return marks;
    }

    private static Mark mark(Likeness likeness, Wording wording) {
        return switch (likeness) {
            case SAME -> new Mark(likeness.word(), "=", wording.text("compare.same"));
            case UNSURE -> new Mark(likeness.word(), "≈", wording.text("compare.unsure"));
            case DIFFERENT -> new Mark(likeness.word(), "≠", wording.text("compare.different"));
        };
    }

    private static List<Reasons> reasons(List<Methodology> rules, Wording wording) {
        var distinct = new LinkedHashMap<MethodologyRef, Methodology>();
        rules.stream()
                .sorted((one, other) -> one.fiscalYear().compareTo(other.fiscalYear()))
                .forEach(one -> distinct.putIfAbsent(one.ref(), one));
        var inOrder = List.copyOf(distinct.values());
        var reasons = new ArrayList<Reasons>();
        for (int at = 0; at < inOrder.size(); at++) {
            for (int later = at + 1; later < inOrder.size(); later++) {
                var one = inOrder.get(at);
                var other = inOrder.get(later);
                reasons.add(new Reasons(
                        wording.text("compare.between", name(one, wording), name(other, wording)),
                        ComparabilitySection.of(Likeness.form(one, other), one, other, wording)));
            }
        }
        return reasons;
    }

    private static String name(Methodology methodology, Wording wording) {
        return wording.text(
                "compare.rules-of",
                methodology.ref().id(),
                Integer.toString(methodology.ref().revision()));
    }
}
