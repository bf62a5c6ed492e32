package org.prongsai.engine.golden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** One published result: what was printed, and nothing else. */
record GoldenRow(int line, List<String> cells) {
    private static final int YEAR = 0;
    private static final int AGENCY = 1;
    private static final int TYPE = 2;
    private static final int INDICATOR_1 = 4;
    private static final int IIT = 14;
    private static final int TOTAL = 17;
    private static final int LEVEL = 18;
    private static final int REPRODUCES_TOTAL = 20;
    private static final int NOTE = 22;
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");

    /** What can be asked of a row. */
    enum Kind {
        /** Indicators or instruments were printed, under a methodology that is known. */
        FIGURES,
        /** Only a total was printed, under a methodology that is known. */
        TOTAL_ONLY,
        /** The frame before 2562. */
        OLD_FRAME,
        WITHOUT_YEAR
    }

    Kind kind() {
        if (cells.get(YEAR).isEmpty()) {
            return Kind.WITHOUT_YEAR;
        }
        if (cells.get(YEAR).compareTo("2562") < 0) {
            return Kind.OLD_FRAME;
        }
        return indicators().isEmpty() && instruments().isEmpty() ? Kind.TOTAL_ONLY : Kind.FIGURES;
    }

    String year() {
        return cells.get(YEAR);
    }

    String agency() {
        return cells.get(AGENCY);
    }

    /** What kind of agency, or of average. */
    String type() {
        return cells.get(TYPE);
    }

    Methodology methodology() {
        return BuiltInMethodologies.find(year()).orElseThrow();
    }

    SortedMap<Integer, BigDecimal> indicators() {
        var printed = new TreeMap<Integer, BigDecimal>();
        for (int number = 1; number <= 10; number++) {
            var score = score(INDICATOR_1 + number - 1);
            if (score != null) {
                printed.put(number, score);
            }
        }
        return printed;
    }

    /** Instruments, and the parts of EIT where the note has them. */
    SortedMap<String, BigDecimal> instruments() {
        var printed = new TreeMap<String, BigDecimal>();
        for (var code : INSTRUMENTS) {
            instrument(code).ifPresent(score -> printed.put(code, score));
        }
        noted("part 1 = ").ifPresent(score -> printed.put("EIT-1", score));
        noted("part 2 = ").ifPresent(score -> printed.put("EIT-2", score));
        return printed;
    }

    Optional<BigDecimal> instrument(String code) {
        return Optional.ofNullable(score(IIT + INSTRUMENTS.indexOf(code)));
    }

    /** An instrument's share of the total, as printed in points: {@code w_iit=27.50}. */
    Optional<BigDecimal> weighted(String code) {
        return noted("w_" + code.toLowerCase(Locale.ROOT) + "=");
    }

    @Nullable
    BigDecimal total() {
        return score(TOTAL);
    }

    @Nullable
    String level() {
        return cells.get(LEVEL).isEmpty() ? null : cells.get(LEVEL);
    }

    /** {@code yes}, {@code no}, or {@code na} where it cannot be tried. */
    String reproducesTotal() {
        return cells.get(REPRODUCES_TOTAL);
    }

    String note() {
        return cells.get(NOTE);
    }

    /** Indicators and instruments, without the total and the level that should follow from them. */
    PublishedResult belowTheTotal() {
        return new PublishedResult(null, null, instruments(), indicators(), new TreeMap<>());
    }

    /** Indicators alone. */
    PublishedResult belowTheInstruments() {
        return new PublishedResult(null, null, new TreeMap<>(), indicators(), new TreeMap<>());
    }

    PublishedResult everything() {
        return new PublishedResult(total(), level(), instruments(), indicators(), new TreeMap<>());
    }

    private Optional<BigDecimal> noted(String key) {
        var found = Pattern.compile(Pattern.quote(key) + "(\\d+\\.\\d+)").matcher(note());
        return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
    }

    private @Nullable BigDecimal score(int column) {
        var cell = cells.get(column);
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    @Override
    public String toString() {
        return "line %d: %s %s %s".formatted(line, year(), agency(), total());
    }
}
