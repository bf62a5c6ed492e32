package org.prongsai.query.peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.past.PastYears;
import org.prongsai.query.tape.TapeBehind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds up what an agency's peers have: by one query over the ranking's lines for now, from the tape for the past. All groups
 * of a year are added up together and kept until the log goes on, since pages of many agencies ask for the same.
 */
@Component
public class PeerReader {
    private static final int YEARS_KEPT = 8;

    /** Columns of the ranking by the figure that they hold. */
    private static final Map<String, String> COLUMNS = columns();

    private static final String AVERAGES = """
            select type, province, grouping(type, province) as grouped, count(*) as assessments, %s
            from view.score where fiscal_year = ?
            group by grouping sets ((type), (province), ())""".formatted(COLUMNS.values().stream()
            .map(column -> "sum(%1$s) as %1$s, count(%1$s) as %1$s_count".formatted(column))
            .collect(Collectors.joining(", ")));

    /** What {@code grouping} says of a row that is of one type, or of one province: the bits of what it is not of. */
    private static final int OF_TYPE = 0b01;

    private static final int OF_PROVINCE = 0b10;

    private record Key(FiscalYear year, long position) {}

    private record Groups(Map<String, PeerAverages> types, Map<String, PeerAverages> provinces, PeerAverages nation) {
        Peers of(String type, String province) {
            return new Peers(
                    types.getOrDefault(type, PeerAverages.NONE),
                    provinces.getOrDefault(province, PeerAverages.NONE),
                    nation);
        }
    }

    private final JdbcTemplate jdbc;
    private final PastYears past;
    private final Map<Key, Groups> kept = new LinkedHashMap<>(YEARS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Groups> eldest) {
            return size() > YEARS_KEPT;
        }
    };

    PeerReader(JdbcTemplate jdbc, PastYears past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(PeerAverages.TOTAL, "total");
        List.of("IIT", "EIT", "OIT").forEach(code -> columns.put(code, code.toLowerCase(Locale.ROOT)));
        for (int number = 1; number <= 10; number++) {
            columns.put(Integer.toString(number), "indicator_" + number);
        }
        return columns;
    }

    /**
     * The peers as of now.
     *
     * @param position up to which the read models go where this is asked: for the same one, the answer is the same
     */
    public Peers now(FiscalYear year, String type, String province, long position) {
        var key = new Key(year, position);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known.of(type, province);
            }
        }
        var read = read(year);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read.of(type, province);
    }

    /** The peers as they were known at a position; empty where the tape does not hold it yet. */
    public Optional<Peers> past(FiscalYear year, String type, String province, long position) {
        try {
            var sameType = new PeerSums();
            var sameProvince = new PeerSums();
            var nation = new PeerSums();
            past.year(year, position, null).lines().forEach(line -> {
                nation.add(line);
                if (line.agency().type().equals(type)) {
                    sameType.add(line);
                }
                if (line.agency().province().equals(province)) {
                    sameProvince.add(line);
                }
            });
            return Optional.of(new Peers(sameType.averages(), sameProvince.averages(), nation.averages()));
        } catch (TapeBehind _) {
            return Optional.empty();
        }
    }

    private Groups read(FiscalYear year) {
        var types = new HashMap<String, PeerAverages>();
        var provinces = new HashMap<String, PeerAverages>();
        var nation = new HashMap<Integer, PeerAverages>();
        jdbc.query(
                AVERAGES,
                row -> {
                    switch (row.getInt("grouped")) {
                        case OF_TYPE -> types.put(row.getString("type"), averages(row));
                        case OF_PROVINCE -> provinces.put(row.getString("province"), averages(row));
                        default -> nation.put(0, averages(row));
                    }
                },
                year.value());
        return new Groups(types, provinces, nation.getOrDefault(0, PeerAverages.NONE));
    }

    private static PeerAverages averages(ResultSet row) throws SQLException {
        var figures = new HashMap<String, PeerAverages.Mean>();
        for (var column : COLUMNS.entrySet()) {
            int count = row.getInt(column.getValue() + "_count");
            if (count > 0) {
                figures.put(column.getKey(), PeerAverages.Mean.of(row.getBigDecimal(column.getValue()), count));
            }
        }
        return new PeerAverages(row.getInt("assessments"), figures);
    }
}
