package org.prongsai.query.nation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AsOf;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.answering.SharedLookup;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.PastLine;
import org.prongsai.query.past.PastYears;
import org.prongsai.query.text.ThaiOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up a year of the nation from the ranking's lines: some thousand rows, however many responses. */
@Component
public class NationReader {
    /** What a group of agencies can have in common. */
    public enum Grouping {
        PROVINCE,
        TYPE
    }

    private record GroupKey(
            @Nullable String province, @Nullable String type) {}

    static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");

    private final JdbcTemplate jdbc;
    private final AssessmentReader assessments;
    private final Methodologies methodologies;
    private final PastYears pastYears;
    private final TransactionTemplate atOnePoint;
    private final SharedLookup<Asked, Nation> now = new SharedLookup<>(this::together);

    NationReader(
            JdbcTemplate jdbc,
            AssessmentReader assessments,
            Methodologies methodologies,
            PastYears pastYears,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.methodologies = methodologies;
        this.pastYears = pastYears;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Asked(FiscalYear year, Set<Grouping> groupBy) {}

    /**
     * The year as a whole, and in groups of the same province, the same type, or both. The year's lines are read once for
     * all who wait.
     */
    public Nation year(FiscalYear year, Set<Grouping> groupBy) {
        return Objects.requireNonNull(now.find(new Asked(year, Set.copyOf(groupBy))));
    }

    private Map<Asked, Nation> together(Collection<Asked> questions) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> {
            var point = assessments.point(AsOf.latest());
            Map<FiscalYear, List<NationGroup.Line>> lines = new HashMap<>();
            Map<Asked, Nation> answers = new HashMap<>();
            for (var asked : questions) {
                var year = asked.year();
                var ofYear = lines.computeIfAbsent(year, this::lines);
                answers.put(asked, added(year, asked.groupBy(), point, ofYear, levels(year)));
            }
            return answers;
        }));
    }

    /**
     * The year as it was known at an earlier point, or as another methodology would have it.
     *
     * @param other null for the methodologies that were pinned
     */
    public Nation past(FiscalYear year, Set<Grouping> groupBy, LogPoint asOf, @Nullable Methodology other) {
        var past = pastYears.year(year, asOf.position(), other);
        var lines = past.lines().stream().map(NationReader::line).toList();
        var nation = added(year, groupBy, asOf, lines, other == null ? levels(year) : levels(other));
        return other == null
                ? nation
                : new Nation(
                        nation.fiscalYear(),
                        asOf,
                        nation.groupBy(),
                        nation.nation(),
                        nation.groups(),
                        other.ref(),
                        past.excluded());
    }

    static NationGroup.Line line(PastLine line) {
        var instruments = new LinkedHashMap<String, Amount>();
        line.nearly().forEach((code, nearly) -> {
            if (!code.equals(PastLine.TOTAL)) {
                instruments.put(code, new Amount(nearly, () -> line.exact(code)));
            }
        });
        return new NationGroup.Line(
                line.agency().province(),
                line.agency().type(),
                line.nearly().containsKey(PastLine.TOTAL) ? Amount.total(line) : null,
                line.level(),
                Boolean.TRUE.equals(line.passed()),
                instruments);
    }

    private static Nation added(
            FiscalYear year,
            Set<Grouping> groupBy,
            LogPoint asOf,
            List<NationGroup.Line> lines,
            List<String> bestFirst) {
        var nation = new NationGroup(null, null, INSTRUMENTS);
        Map<GroupKey, NationGroup> groups = new HashMap<>();
        for (var line : lines) {
            nation.add(line);
            if (!groupBy.isEmpty()) {
                groups.computeIfAbsent(
                                key(line, groupBy), key -> new NationGroup(key.province(), key.type(), INSTRUMENTS))
                        .add(line);
            }
        }
        return new Nation(
                year.value(),
                asOf,
                groupBy.stream()
                        .sorted()
                        .map(grouping -> grouping.name().toLowerCase(Locale.ROOT))
                        .toList(),
                nation.group(bestFirst),
                groups.values().stream()
                        .map(group -> group.group(bestFirst))
                        .sorted(IN_THAI_ORDER)
                        .toList(),
                null,
                null);
    }

    static final Comparator<Nation.Group> IN_THAI_ORDER = Comparator.<Nation.Group, String>comparing(
                    group -> Objects.requireNonNullElse(group.province(), ""), ThaiOrder.comparator())
            .thenComparing(group -> Objects.requireNonNullElse(group.type(), ""), ThaiOrder.comparator())
            .thenComparing(group -> Objects.requireNonNullElse(group.province(), ""))
            .thenComparing(group -> Objects.requireNonNullElse(group.type(), ""));

    private static GroupKey key(NationGroup.Line line, Set<Grouping> groupBy) {
        return new GroupKey(
                groupBy.contains(Grouping.PROVINCE) ? line.province() : null,
                groupBy.contains(Grouping.TYPE) ? line.type() : null);
    }

    /** The names of the year's usual levels, best first. */
    private List<String> levels(FiscalYear year) {
        return methodologies.latest(year.toString()).map(NationReader::levels).orElse(List.of());
    }

    static List<String> levels(Methodology methodology) {
        return methodology.levels().rules().stream()
                .map(LevelScheme.Rule::level)
                .toList();
    }

    private List<NationGroup.Line> lines(FiscalYear year) {
        var lines = new ArrayList<NationGroup.Line>();
        jdbc.query(
                """
                select province, type, total_exact, level, passed, iit_exact, eit_exact, oit_exact
                from view.score where fiscal_year = ?""",
                row -> {
                    lines.add(line(row));
                },
                year.value());
        return lines;
    }

    static NationGroup.Line line(ResultSet row) throws SQLException {
        var instruments = new LinkedHashMap<String, Amount>();
        for (var code : INSTRUMENTS) {
            var exact = row.getString(code + "_exact");
            if (exact != null) {
                instruments.put(code, Amount.written(exact));
            }
        }
        var total = row.getString("total_exact");
        return new NationGroup.Line(
                row.getString("province"),
                row.getString("type"),
                total == null ? null : Amount.written(total),
                row.getString("level"),
                row.getBoolean("passed"),
                instruments);
    }
}
