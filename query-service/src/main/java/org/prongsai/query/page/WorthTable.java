package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.improvement.Worth;
import org.prongsai.page.Wording;
import org.prongsai.query.improvement.Improvement;

/**
 * What is worth most.
 *
 * @param first the rows that everybody sees, most points first
 * @param rest the others, to be opened
 * @param full how many are at their best already
 * @param hidden why some are not among the rows, each with how many
 */
record WorthTable(List<Row> first, List<Row> rest, int full, List<Row> hidden) {
    private static final int FIRST = 12;

    /**
     * One question or item; of announced figures, one indicator.
     *
     * @param weakest its sub-item with the lowest score; null where there is none to tell apart
     * @param score null where it is not judged, or hidden
     * @param available points of the total still to be had; null where nobody can tell, or hidden
     * @param perPoint points of the total that a point of it makes; null for items
     * @param answer points of the total that one answer, one level better, makes; null where it is not answered
     * @param note why something is not shown, or that it is not judged; null where all is
     */
    record Row(
            String name,
            String about,
            @Nullable String weakest,
            @Nullable String score,
            @Nullable String available,
            @Nullable String perPoint,
            @Nullable String answer,
            @Nullable String note,
            String explainHref,
            @Nullable String tryHref,
            String planHref) {}

    public boolean isEmpty() {
        return first.isEmpty() && hidden.isEmpty();
    }

    static WorthTable of(Improvement improvement, WorthAddress address, Wording wording) {
        return new Maker(improvement, address, new HistoryAddress(address.assessment(), address.asOf()), wording)
                .table();
    }

    private record Maker(Improvement improvement, WorthAddress address, HistoryAddress history, Wording wording) {
        WorthTable table() {
            var shown = new ArrayList<Worth>();
            var hidden = new ArrayList<Worth>();
            int full = 0;
            for (var worth : improvement.worths()) {
                if (!isRow(worth.figure().name())) {
                    continue;
                }
                var available = worth.available();
                if (improvement.hidden(worth.figure().name()).isPresent()) {
                    hidden.add(worth);
                } else if (available != null && available.signum() <= 0 && worth.value() != null) {
                    full++;
                } else {
                    shown.add(worth);
                }
            }
            shown.sort(Worth::mostFirst);
            var rows = shown.stream().map(this::row).toList();
            int first = Math.min(FIRST, rows.size());
            return new WorthTable(
                    rows.subList(0, first),
                    rows.subList(first, rows.size()),
                    full,
                    hidden.stream().map(this::row).toList());
        }

        /** What something can be done about: questions and items, or what nothing is known below. */
        private boolean isRow(FigureName name) {
            return switch (name.kind()) {
                case QUESTION, ITEM -> true;
                case INSTRUMENT, INDICATOR ->
                    improvement.calculation().isAnnounced()
                            && improvement.calculation().links(name).isEmpty();
                case TOTAL, SURVEY, SUB_INDICATOR, SLOT -> false;
            };
        }

        private Row row(Worth worth) {
            var figure = worth.figure();
            var written = figure.name().written();
            var hidden = improvement.hidden(figure.name());
            boolean shown = hidden.isEmpty();
            boolean item = figure.name().kind() == Kind.ITEM;
            return new Row(
                    FigureWords.brief(figure, wording),
                    wording.name(figure.label()),
                    shown ? weakest(figure) : null,
                    shown ? Figures.score(worth.value(), improvement.decimals()) : null,
                    shown ? Figures.difference(worth.available(), improvement.pointDecimals()) : null,
                    item ? null : Figures.score(worth.perPoint(), 4),
                    answer(worth.answer()),
                    hidden.map(why -> wording.name(why.label())).orElseGet(() -> note(worth)),
                    history.explain(written),
                    shown ? address.alsoTrying(written, best(worth)).triedHref() : null,
                    address.planHref(written));
        }

        private static String best(Worth worth) {
            return org.prongsai.query.figure.Figures.plain(worth.best()).toPlainString();
        }

        private @Nullable String note(Worth worth) {
            if (worth.value() != null) {
                return null;
            }
            return wording.text(worth.figure().name().kind() == Kind.ITEM ? "worth.not-judged" : "worth.not-answered");
        }

        private @Nullable String answer(Worth.@Nullable Answer answer) {
            if (answer == null) {
                return null;
            }
            var least = answer.least().rounded(4).toPlainString();
            var most = answer.most().rounded(4).toPlainString();
            return least.equals(most) ? least : wording.text("worth.between", least, most);
        }

        /** Of several sub-items that are known. */
        private @Nullable String weakest(Figure question) {
            var links = improvement.calculation().links(question.name());
            return links.stream()
                    .map(link -> link.name())
                    .filter(name -> improvement.hidden(name).isEmpty())
                    .flatMap(name -> known(name).stream())
                    .min(Comparator.comparing(Known::value))
                    .filter(_ -> links.size() > 1)
                    .map(known -> wording.text(
                            "worth.weakest",
                            FigureWords.brief(known.figure(), wording),
                            wording.name(known.figure().label()),
                            known.value().rounded(improvement.decimals()).toPlainString()))
                    .orElse(null);
        }

        private record Known(Figure figure, Rational value) {}

        private Optional<Known> known(FigureName name) {
            var value = improvement.calculation().value(name);
            return value == null
                    ? Optional.empty()
                    : improvement.calculation().find(name).map(figure -> new Known(figure, value));
        }
    }
}
