package org.prongsai.query.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.Excluded;
import org.prongsai.query.past.PastLine;
import org.prongsai.query.past.PastYears;
import org.prongsai.query.text.ThaiOrder;
import org.springframework.stereotype.Component;

/** The ranking as it was known at an earlier point, or as another methodology would have it: the same filters and orders. */
@Component
public class PastRanking {
    private static final int CHANGE_DECIMALS = 2;
    private static final int FIRST_YEAR = 2500;

    /** A line beside that of the year before. */
    private record Pair(PastLine line, @Nullable PastLine before) {
        @Nullable
        BigDecimal change() {
            var total = line.total();
            var earlier = before == null ? null : before.total();
            return total == null || earlier == null ? null : total.subtract(earlier);
        }

        /** From the exact totals, as displayed. */
        @Nullable
        BigDecimal exactChange() {
            var total = line.exact();
            var earlier = before == null ? null : before.exact();
            return total == null || earlier == null
                    ? null
                    : total.minus(earlier).rounded(CHANGE_DECIMALS);
        }
    }

    private final PastYears years;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    PastRanking(PastYears years) {
        this.years = years;
    }

    /**
     * What a question leaves, in its order.
     *
     * @param totals those of each year in ascending order, whatever the filters
     */
    private record Found(List<Pair> pairs, List<Excluded> excluded, Map<Integer, BigDecimal[]> totals) {
        RankingLine line(Pair pair) {
            var year = pair.line().id().fiscalYear().value();
            return PastRanking.line(pair, totals.getOrDefault(year, new BigDecimal[0]));
        }
    }

    /** @param other null for the methodologies that were pinned */
    public RankingPage page(RankingQuestion question, LogPoint asOf, @Nullable Methodology other) {
        var found = find(question, asOf, other);
        var items = found.pairs().stream()
                .skip((long) question.page() * question.size())
                .limit(question.size())
                .map(found::line)
                .toList();
        return RankingPage.of(items, question, found.pairs().size())
                .asOf(asOf, other == null ? null : other.ref(), found.excluded());
    }

    /** The lines of all pages. */
    public List<RankingLine> all(RankingQuestion question, LogPoint asOf) {
        var found = find(question, asOf, null);
        return found.pairs().stream().map(found::line).toList();
    }

    private Found find(RankingQuestion question, LogPoint asOf, @Nullable Methodology other) {
        var asked = question.fiscalYear();
        var pairs = new ArrayList<Pair>();
        var excluded = new ArrayList<Excluded>();
        var totals = new HashMap<Integer, BigDecimal[]>();
        for (var year : asked == null ? years.years() : List.of(asked)) {
            var past = years.year(year, asOf.position(), other);
            var before = year.value() == FIRST_YEAR
                    ? Map.<String, PastLine>of()
                    : years.year(new FiscalYear(year.value() - 1), asOf.position(), other)
                            .byId();
            past.lines().forEach(line -> pairs.add(new Pair(line, before.get(idBefore(line)))));
            excluded.addAll(past.excluded());
            totals.put(
                    year.value(),
                    past.lines().stream()
                            .map(PastLine::total)
                            .filter(total -> total != null)
                            .sorted()
                            .toArray(BigDecimal[]::new));
        }
        var found = pairs.stream()
                .filter(pair -> filter(question).test(pair.line()))
                .sorted(order(question.sort()))
                .toList();
        return new Found(found, List.copyOf(excluded), totals);
    }

    private static String idBefore(PastLine line) {
        return line.agency().agencyId() + "-" + (line.id().fiscalYear().value() - 1);
    }

    private static Predicate<PastLine> filter(RankingQuestion question) {
        var text = question.text() == null ? null : question.text().toLowerCase(Locale.ROOT);
        return line -> {
            var agency = line.agency();
            return anyOf(question.provinces(), agency.province())
                    && anyOf(question.types(), agency.type())
                    && anyOf(question.levels(), line.level())
                    && (question.samples().isEmpty() || question.samples().contains(line.sample()))
                    && (text == null
                            || agency.nameTh().toLowerCase(Locale.ROOT).contains(text)
                            || (agency.nameEn() != null
                                    && agency.nameEn().toLowerCase(Locale.ROOT).contains(text))
                            || agency.agencyId().value().contains(text));
        };
    }

    private static boolean anyOf(List<String> choices, @Nullable String value) {
        return choices.isEmpty() || (value != null && choices.contains(value));
    }

    /** As the table has it: what is not known comes last either way, then name, the latest year, and id. */
    private Comparator<Pair> order(RankingSort sort) {
        Comparator<Pair> first = switch (sort.key()) {
            case TOTAL -> number(pair -> pair.line().total(), sort);
            case CHANGE -> number(Pair::change, sort);
            case NAME -> text(pair -> pair.line().agency().nameTh(), sort);
            case PROVINCE -> text(pair -> pair.line().agency().province(), sort);
            case TYPE -> text(pair -> pair.line().agency().type(), sort);
            case YEAR -> number(pair -> BigDecimal.valueOf(year(pair)), sort);
            case IIT -> number(pair -> pair.line().instruments().get("IIT"), sort);
            case EIT -> number(pair -> pair.line().instruments().get("EIT"), sort);
            case OIT -> number(pair -> pair.line().instruments().get("OIT"), sort);
        };
        return first.thenComparing(pair -> key(pair.line().agency().nameTh()), Arrays::compareUnsigned)
                .thenComparing(Comparator.comparingInt(PastRanking::year).reversed())
                .thenComparing(pair -> pair.line().id().value());
    }

    private static int year(Pair pair) {
        return pair.line().id().fiscalYear().value();
    }

    private static Comparator<Pair> number(Function<Pair, @Nullable BigDecimal> figure, RankingSort sort) {
        Comparator<BigDecimal> direction = sort.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return (one, other) -> Comparator.nullsLast(direction).compare(figure.apply(one), figure.apply(other));
    }

    private Comparator<Pair> text(Function<Pair, String> figure, RankingSort sort) {
        Comparator<Pair> ascending =
                (one, other) -> Arrays.compareUnsigned(key(figure.apply(one)), key(figure.apply(other)));
        return sort.descending() ? ascending.reversed() : ascending;
    }

    /** Working out the key of a name takes longer than comparing it; names are few and stay. */
    private byte[] key(String text) {
        return keys.computeIfAbsent(text, ThaiOrder::key);
    }

    private static RankingLine line(Pair pair, BigDecimal[] totals) {
        var line = pair.line();
        var agency = line.agency();
        var exact = line.exact();
        return new RankingLine(
                line.id().value(),
                agency.agencyId().value(),
                agency.nameTh(),
                agency.nameEn(),
                agency.type(),
                agency.province(),
                agency.district(),
                line.id().fiscalYear().value(),
                line.phase().name(),
                line.methodology().id(),
                line.methodology().revision(),
                line.basis().name(),
                line.complete(),
                line.total(),
                exact == null ? null : exact.toString(),
                line.level(),
                line.passed(),
                line.total() == null ? null : place(line.total(), totals),
                pair.exactChange(),
                line.instruments(),
                line.indicators(),
                line.responses(),
                line.sample().name(),
                line.position());
    }

    /** Among all of the year, whatever the filters: one and those that are better. */
    private static int place(BigDecimal total, BigDecimal[] ascending) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle].compareTo(total) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 1 + ascending.length - low;
    }
}
