package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.past.PastLine;
import org.prongsai.query.past.PastYears;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Works out what agencies like one had on average: all years and groups from one reading of the ranking's lines. */
@Component
public class AverageReader {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final int INDICATORS = 10;
    private static final int DECIMALS = 2;

    private final JdbcTemplate jdbc;
    private final PastYears pastYears;

    AverageReader(JdbcTemplate jdbc, PastYears pastYears) {
        this.jdbc = jdbc;
        this.pastYears = pastYears;
    }

    /** A score to ten places, and as it is where a mean asks for it. */
    private record Known(double nearly, Supplier<Rational> exact) {
        static Known written(String fraction) {
            int slash = fraction.indexOf('/');
            double nearly = slash < 0
                    ? Double.parseDouble(fraction)
                    : Double.parseDouble(fraction.substring(0, slash))
                            / Double.parseDouble(fraction.substring(slash + 1));
            return new Known(nearly, () -> Rational.parse(fraction));
        }

        void addTo(ExactMean mean) {
            mean.add(nearly, exact);
        }
    }

    /** One assessment of one of the years. */
    private record Line(
            FiscalYear year,
            String province,
            String type,
            @Nullable Known total,
            Map<String, Known> instruments,
            Map<Integer, BigDecimal> indicators) {}

    /** Averages as known now, group by group in the order of the groups, each by year. */
    public List<PeerAverage> averages(Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups) {
        return groups.isEmpty() ? List.of() : added(agency, years, groups, lines(agency, years, groups));
    }

    /** The same as it was known at a position of the log. */
    public List<PeerAverage> averages(
            Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups, long position) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var year : years) {
            pastYears.year(year, position, null).lines().forEach(line -> lines.add(line(line)));
        }
        return added(agency, years, groups, lines);
    }

    private static List<PeerAverage> added(
            Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups, List<Line> lines) {
        var averages = new ArrayList<PeerAverage>();
        for (var group : groups) {
            var sums = new LinkedHashMap<FiscalYear, Sum>();
            years.forEach(year -> sums.put(year, new Sum()));
            lines.stream()
                    .filter(line -> isPeer(group, agency, line))
                    .forEach(line ->
                            Objects.requireNonNull(sums.get(line.year())).add(line));
            sums.forEach((year, sum) -> averages.add(sum.average(group, common(group, agency), year)));
        }
        return averages;
    }

    private static boolean isPeer(PeerGroup group, Agency agency, Line line) {
        return switch (group) {
            case NATION -> true;
            case TYPE -> agency.type().equals(line.type());
            case PROVINCE -> agency.province().equals(line.province());
        };
    }

    private static @Nullable String common(PeerGroup group, Agency agency) {
        return switch (group) {
            case NATION -> null;
            case TYPE -> agency.type();
            case PROVINCE -> agency.province();
        };
    }

    /** Adds up the assessments of one group and year. */
    private static final class Sum {
        private final ExactMean totals = new ExactMean();
        private final Map<String, ExactMean> instruments = new LinkedHashMap<>();
        private final Map<Integer, List<BigDecimal>> indicators = new TreeMap<>();
        private int assessments;

        void add(Line line) {
            assessments++;
            var total = line.total();
            if (total != null) {
                total.addTo(totals);
            }
            line.instruments()
                    .forEach((code, score) -> score.addTo(instruments.computeIfAbsent(code, _ -> new ExactMean())));
            line.indicators()
                    .forEach((number, score) -> indicators
                            .computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(score));
        }

        PeerAverage average(PeerGroup group, @Nullable String common, FiscalYear year) {
            var byCode = new LinkedHashMap<String, BigDecimal>();
            instruments.forEach((code, mean) -> byCode.put(code, Objects.requireNonNull(mean.rounded(DECIMALS))));
            var byNumber = new TreeMap<Integer, BigDecimal>();
            indicators.forEach((number, scores) -> byNumber.put(number, mean(scores)));
            return new PeerAverage(group, common, year, assessments, totals.rounded(DECIMALS), byCode, byNumber);
        }

        private static BigDecimal mean(List<BigDecimal> scores) {
            var sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return Rational.of(sum).dividedBy(Rational.of(scores.size())).rounded(DECIMALS);
        }
    }

    private List<Line> lines(Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups) {
        return jdbc.query(
                """
                select fiscal_year, province, type, total_exact, iit_exact, eit_exact, oit_exact,
                       indicator_1, indicator_2, indicator_3, indicator_4, indicator_5,
                       indicator_6, indicator_7, indicator_8, indicator_9, indicator_10
                from view.score
                where fiscal_year = any(?) and (? or type = ? or province = ?)""",
                (row, _) -> line(row),
                years.stream().map(FiscalYear::value).toArray(Integer[]::new),
                groups.contains(PeerGroup.NATION),
                groups.contains(PeerGroup.TYPE) ? agency.type() : "",
                groups.contains(PeerGroup.PROVINCE) ? agency.province() : "");
    }

    private static Line line(ResultSet row) throws SQLException {
        var instruments = new LinkedHashMap<String, Known>();
        for (var code : INSTRUMENTS) {
            var exact = row.getString(code + "_exact");
            if (exact != null) {
                instruments.put(code, Known.written(exact));
            }
        }
        var indicators = new TreeMap<Integer, BigDecimal>();
        for (int number = 1; number <= INDICATORS; number++) {
            var score = row.getBigDecimal("indicator_" + number);
            if (score != null) {
                indicators.put(number, score);
            }
        }
        var total = row.getString("total_exact");
        return new Line(
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("province"),
                row.getString("type"),
                total == null ? null : Known.written(total),
                instruments,
                indicators);
    }

    private static Line line(PastLine line) {
        var instruments = new LinkedHashMap<String, Known>();
        line.instruments()
                .keySet()
                .forEach(code -> instruments.put(
                        code, new Known(Objects.requireNonNull(line.nearly().get(code)), () -> line.exact(code))));
        var total = line.nearly().get(PastLine.TOTAL);
        return new Line(
                line.id().fiscalYear(),
                line.agency().province(),
                line.agency().type(),
                total == null ? null : new Known(total, () -> Objects.requireNonNull(line.exact())),
                instruments,
                line.indicators());
    }
}
