package org.prongsai.query.peer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.nation.Amount;
import org.prongsai.query.past.PastLine;
import org.prongsai.query.past.PastYears;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what means are added up from: by one question of the ranking's lines for now, from the tape for the past. */
@Component
final class PeerLines {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final int INDICATORS = 10;

    private final JdbcTemplate jdbc;
    private final PastYears pastYears;

    PeerLines(JdbcTemplate jdbc, PastYears pastYears) {
        this.jdbc = jdbc;
        this.pastYears = pastYears;
    }

    /** Everybody of a year. */
    List<PeerLine> now(FiscalYear year) {
        return now(List.of(year), true, null, null);
    }

    /**
     * Lines of some years.
     *
     * @param all everybody; else those of the type and those of the province
     * @param type null for no type
     * @param province null for no province
     */
    List<PeerLine> now(List<FiscalYear> years, boolean all, @Nullable String type, @Nullable String province) {
        return jdbc.query(
                """
                select fiscal_year, province, type, total_exact, iit_exact, eit_exact, oit_exact,
                       indicator_1, indicator_2, indicator_3, indicator_4, indicator_5,
                       indicator_6, indicator_7, indicator_8, indicator_9, indicator_10
                from view.score
                where fiscal_year = any(?) and (? or type = ? or province = ?)""",
                (row, _) -> line(row),
                years.stream().map(FiscalYear::value).toArray(Integer[]::new),
                all,
                type,
                province);
    }

    /**
     * Everybody of a year as of a position of the log.
     *
     * @throws org.prongsai.query.tape.TapeBehind when the tape does not hold the position in time
     */
    Stream<PeerLine> past(FiscalYear year, long position) {
        return pastYears.year(year, position, null).lines().stream().map(PeerLines::line);
    }

    private static PeerLine line(ResultSet row) throws SQLException {
        var scores = new HashMap<String, Amount>();
        put(scores, PeerAverages.TOTAL, row.getString("total_exact"));
        for (var code : INSTRUMENTS) {
            put(scores, code, row.getString(code + "_exact"));
        }
        var indicators = new HashMap<Integer, BigDecimal>();
        for (int number = 1; number <= INDICATORS; number++) {
            var score = row.getBigDecimal("indicator_" + number);
            if (score != null) {
                indicators.put(number, score);
            }
        }
        return new PeerLine(
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("province"),
                row.getString("type"),
                scores,
                indicators);
    }

    private static void put(Map<String, Amount> scores, String figure, @Nullable String exact) {
        if (exact != null) {
            scores.put(figure, Amount.written(exact));
        }
    }

    private static PeerLine line(PastLine line) {
        var scores = new HashMap<String, Amount>();
        line.nearly().forEach((code, nearly) -> {
            if (code.equals(PastLine.TOTAL)) {
                scores.put(PeerAverages.TOTAL, Amount.total(line));
            } else {
                scores.put(code, new Amount(nearly, () -> line.exact(code)));
            }
        });
        return new PeerLine(
                line.id().fiscalYear(), line.agency().province(), line.agency().type(), scores, line.indicators());
    }
}
