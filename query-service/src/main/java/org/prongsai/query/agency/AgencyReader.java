package org.prongsai.query.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.text.ThaiText;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads agencies and what there is of each year. */
@Component
public class AgencyReader {
    private final JdbcTemplate jdbc;

    AgencyReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> find(AgencyId id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Several agencies, in the order asked for; those that are unknown are left out. */
    public List<Agency> all(List<AgencyId> ids) {
        var order = ids.stream().map(AgencyId::value).toList();
        return jdbc.query("""
                        select agency_id, name_th, name_en, type, province, district
                        from view.agency where agency_id = any(?)""", (row, _) -> agency(row), (Object) order.toArray(String[]::new)).stream()
                .sorted(Comparator.comparingInt(agency -> order.indexOf(agency.agencyId())))
                .toList();
    }

    /**
     * Agencies with a text in their name or id, in Thai order of their names.
     *
     * @param text not empty
     */
    public List<Agency> search(String text, int limit) {
        var sought = ThaiText.canonical(text);
        return jdbc.query("""
                select agency_id, name_th, name_en, type, province, district from view.agency
                where strpos(lower(name_th), lower(?)) > 0 or strpos(lower(name_en), lower(?)) > 0
                    or strpos(agency_id, lower(?)) > 0
                order by sort_key, agency_id limit ?""", (row, _) -> agency(row), sought, sought, sought, limit);
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                row.getString("agency_id"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("type"),
                row.getString("province"),
                row.getString("district"));
    }

    /** @throws QuestionRefused when there is none */
    public Agency get(AgencyId id) {
        return find(id).orElseThrow(() -> QuestionRefused.unknown(id));
    }

    /** The agency's assessments, oldest first. */
    public List<AgencyYear> years(AgencyId id) {
        return jdbc.query(
                """
                select assessment_id, fiscal_year, phase, basis, total, total_exact, level
                from view.score where agency_id = ? order by fiscal_year""",
                (row, _) -> new AgencyYear(
                        row.getString("assessment_id"),
                        row.getInt("fiscal_year"),
                        row.getString("phase"),
                        row.getString("basis"),
                        row.getBigDecimal("total"),
                        row.getString("total_exact"),
                        row.getString("level")),
                id.value());
    }
}
