package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.PastLine;
import org.prongsai.query.past.PastYears;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the lines of a year beside those of the year before: one question of the database, or two folds of the tape. */
@Component
final class NationLines {
    private static final int INDICATORS = 10;
    private static final int FIRST_YEAR = 2500;

    private static final String LINES = """
            select s.assessment_id, s.agency_id, s.name_th, s.name_en, s.province, s.type, s.total_exact, s.level, s.passed,
                   s.iit_exact, s.eit_exact, s.oit_exact, s.indicator_1, s.indicator_2, s.indicator_3, s.indicator_4,
                   s.indicator_5, s.indicator_6, s.indicator_7, s.indicator_8, s.indicator_9, s.indicator_10,
                   s.methodology_id, s.methodology_revision, s.sample,
                   case when s.sample = 'SHORT'
                        then (select sum(value::int) from jsonb_each_text(s.responses)) else 0 end as responded,
                   before.methodology_id as before_methodology, before.methodology_revision as before_revision,
                   before.total_exact as before_exact
            from view.score s
            left join view.score before on before.agency_id = s.agency_id and before.fiscal_year = s.fiscal_year - 1
            where s.fiscal_year = ?""";

    private final JdbcTemplate jdbc;
    private final PastYears pastYears;

    NationLines(JdbcTemplate jdbc, PastYears pastYears) {
        this.jdbc = jdbc;
        this.pastYears = pastYears;
    }

    List<NationLine> now(FiscalYear year) {
        var lines = new ArrayList<NationLine>();
        jdbc.query(
                LINES,
                row -> {
                    lines.add(line(row));
                },
                year.value());
        return lines;
    }

    List<NationLine> past(FiscalYear year, LogPoint asOf) {
        var before = year.value() == FIRST_YEAR
                ? Map.<String, PastLine>of()
                : pastYears
                        .year(new FiscalYear(year.value() - 1), asOf.position(), null)
                        .byId();
        return pastYears.year(year, asOf.position(), null).lines().stream()
                .map(line -> line(line, before.get(line.agency().agencyId() + "-" + (year.value() - 1))))
                .toList();
    }

    private static NationLine line(ResultSet row) throws SQLException {
        var beforeRules = row.getString("before_methodology");
        var beforeTotal = row.getString("before_exact");
        return new NationLine(
                new Listed(
                        row.getString("assessment_id"),
                        row.getString("agency_id"),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getString("type"),
                        row.getString("province")),
                NationReader.line(row),
                indicators(row),
                new NationLine.Rules(row.getString("methodology_id"), row.getInt("methodology_revision")),
                beforeRules == null
                        ? null
                        : new NationLine.Before(
                                new NationLine.Rules(beforeRules, row.getInt("before_revision")),
                                beforeTotal == null ? null : Amount.written(beforeTotal)),
                SampleCheck.Verdict.valueOf(row.getString("sample")),
                row.getInt("responded"));
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

    private static NationLine line(PastLine line, @Nullable PastLine before) {
        var agency = line.agency();
        return new NationLine(
                new Listed(
                        line.id().value(),
                        agency.agencyId().value(),
                        agency.nameTh(),
                        agency.nameEn(),
                        agency.type(),
                        agency.province()),
                NationReader.line(line),
                line.indicators(),
                rules(line),
                before == null
                        ? null
                        : new NationLine.Before(
                                rules(before),
                                before.nearly().containsKey(PastLine.TOTAL) ? Amount.total(before) : null),
                line.sample(),
                line.responses().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static NationLine.Rules rules(PastLine line) {
        return new NationLine.Rules(line.methodology().id(), line.methodology().revision());
    }
}
