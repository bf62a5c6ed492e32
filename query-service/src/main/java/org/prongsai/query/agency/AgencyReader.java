package org.prongsai.query.agency;

import java.util.List;
import java.util.Optional;
import org.prongsai.engine.id.AgencyId;
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
        return jdbc
                .query(
                        """
                        select agency_id, name_th, name_en, type, province, district
                        from view.agency where agency_id = ?""",
                        (row, _) -> new Agency(
                                row.getString("agency_id"),
                                row.getString("name_th"),
                                row.getString("name_en"),
                                row.getString("type"),
                                row.getString("province"),
                                row.getString("district")),
                        id.value())
                .stream()
                .findFirst();
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
