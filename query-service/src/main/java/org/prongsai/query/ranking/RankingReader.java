package org.prongsai.query.ranking;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads pages of the ranking. */
@Component
public class RankingReader {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final int INDICATORS = 10;
    private static final int CHANGE_DECIMALS = 2;

    /** The place in the year is looked up for the page's lines alone, however deep the page is. */
    private static final String PAGE = """
            select page.*,
                   case when page.total is null then null
                        else 1 + (select count(*) from view.score better
                                  where better.fiscal_year = page.fiscal_year and better.total > page.total) end as place
            from (select s.*, before.total_exact as before_exact, row_number() over (order by %1$s) as line
                  from view.score s
                  left join view.score before
                      on before.agency_id = s.agency_id and before.fiscal_year = s.fiscal_year - 1
                  where %2$s
                  order by %1$s limit ? offset ?) page
            order by page.line""";

    /** For many lines at once, places are counted in one go. */
    private static final String ALL = """
            select s.*, before.total_exact as before_exact
            from (select *, case when total is not null
                                 then rank() over (partition by fiscal_year order by total desc nulls last) end as place
                  from view.score) s
            left join view.score before
                on before.agency_id = s.agency_id and before.fiscal_year = s.fiscal_year - 1
            where %2$s
            order by %1$s""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate atOnePoint;
    private final JsonMapper json = JsonMapper.shared();

    RankingReader(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public RankingPage page(RankingQuestion question) {
        var filter = new Filter(question);
        return Objects.requireNonNull(atOnePoint.execute(_ -> {
            var count = jdbc.queryForObject(
                    "select count(*) from view.score s where " + filter.conditions,
                    Long.class,
                    filter.values.toArray());
            var values = new ArrayList<>(filter.values);
            values.add(question.size());
            values.add((long) question.page() * question.size());
            var lines = jdbc.query(
                    PAGE.formatted(question.sort().orderBy(), filter.conditions),
                    (row, _) -> line(row),
                    values.toArray());
            return RankingPage.of(lines, question, count == null ? 0 : count);
        }));
    }

    /** The lines of all pages; those of one year at most, so that they fit. */
    public List<RankingLine> all(RankingQuestion question) {
        Objects.requireNonNull(question.fiscalYear());
        var filter = new Filter(question);
        return jdbc.query(
                ALL.formatted(question.sort().orderBy(), filter.conditions),
                (row, _) -> line(row),
                filter.values.toArray());
    }

    /** The years with an assessment, latest first: one step along an index for each. */
    public List<FiscalYear> years() {
        return jdbc.query("""
                with recursive years (year) as (
                    select max(fiscal_year) from view.score
                    union all
                    select (select max(fiscal_year) from view.score where fiscal_year < year) from years
                    where year is not null)
                select year from years where year is not null order by year desc""", (row, _) -> new FiscalYear(row.getInt(1)));
    }

    /** The latest year with an assessment; empty where there is none at all. */
    public Optional<FiscalYear> latestYear() {
        return Optional.ofNullable(jdbc.queryForObject("select max(fiscal_year) from view.score", Integer.class))
                .map(FiscalYear::new);
    }

    public boolean hasYear(FiscalYear year) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from view.score where fiscal_year = ?)", Boolean.class, year.value()));
    }

    /** What a question leaves of the table. */
    private static final class Filter {
        private final List<Object> values = new ArrayList<>();
        private String conditions = "true";

        Filter(RankingQuestion question) {
            var year = question.fiscalYear();
            if (year != null) {
                and("s.fiscal_year = ?", year.value());
            }
            anyOf("s.province", question.provinces());
            anyOf("s.type", question.types());
            anyOf("s.level", question.levels());
            anyOf("s.sample", question.samples().stream().map(Enum::name).toList());
            var text = question.text();
            if (text != null) {
                and(
                        "(strpos(lower(s.name_th), lower(?)) > 0 or strpos(lower(s.name_en), lower(?)) > 0"
                                + " or strpos(s.agency_id, lower(?)) > 0)",
                        text,
                        text,
                        text);
            }
        }

        private void anyOf(String column, List<String> choices) {
            if (!choices.isEmpty()) {
                and(column + " = any(?)", (Object) choices.toArray(String[]::new));
            }
        }

        private void and(String condition, Object... parameters) {
            conditions += " and " + condition;
            values.addAll(List.of(parameters));
        }
    }

    private RankingLine line(ResultSet row) throws SQLException {
        var place = row.getLong("place");
        var hasPlace = !row.wasNull();
        var passed = row.getBoolean("passed");
        var hasPassed = !row.wasNull();
        return new RankingLine(
                row.getString("assessment_id"),
                row.getString("agency_id"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("type"),
                row.getString("province"),
                row.getString("district"),
                row.getInt("fiscal_year"),
                row.getString("phase"),
                row.getString("methodology_id"),
                row.getInt("methodology_revision"),
                row.getString("basis"),
                row.getBoolean("complete"),
                row.getBigDecimal("total"),
                row.getString("total_exact"),
                row.getString("level"),
                hasPassed ? passed : null,
                hasPlace ? (int) place : null,
                change(row.getString("before_exact"), row.getString("total_exact")),
                instruments(row),
                indicators(row),
                json.readValue(row.getString("responses"), new TypeReference<TreeMap<String, Integer>>() {}),
                row.getString("sample"),
                row.getLong("position"));
    }

    private static @Nullable BigDecimal change(@Nullable String before, @Nullable String now) {
        return before == null || now == null
                ? null
                : Rational.parse(now).minus(Rational.parse(before)).rounded(CHANGE_DECIMALS);
    }

    private static Map<String, BigDecimal> instruments(ResultSet row) throws SQLException {
        var scores = new LinkedHashMap<String, BigDecimal>();
        for (var code : INSTRUMENTS) {
            var score = row.getBigDecimal(code);
            if (score != null) {
                scores.put(code, score);
            }
        }
        return scores;
    }

    private static Map<Integer, BigDecimal> indicators(ResultSet row) throws SQLException {
        var scores = new LinkedHashMap<Integer, BigDecimal>();
        for (int number = 1; number <= INDICATORS; number++) {
            var score = row.getBigDecimal("indicator_" + number);
            if (score != null) {
                scores.put(number, score);
            }
        }
        return scores;
    }
}
