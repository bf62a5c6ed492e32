package org.prongsai.query.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.text.ThaiOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ranking's rows, and the word to listeners that one changed. */
@Component
final class ScoreRows {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final int INDICATORS = 10;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ScoreRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.json = JsonMapper.shared();
    }

    /** In the order of {@link ReadTable#SCORE}. */
    @Nullable
    Object[] columns(ScoreRow row) {
        var id = row.sheet().assessmentId();
        var agency = row.agency();
        var values = new ArrayList<@Nullable Object>(
                List.of(id.value(), id.agencyId().value(), id.fiscalYear().value()));
        values.add(agency.nameTh());
        values.add(agency.nameEn());
        values.add(agency.type());
        values.add(agency.province());
        values.add(agency.district());
        values.add(ThaiOrder.key(agency.nameTh()));
        values.add(ThaiOrder.key(agency.province()));
        values.add(ThaiOrder.key(agency.type()));
        values.add(row.phase().name());
        values.add(row.sheet().methodology().ref().id());
        values.add(row.sheet().methodology().ref().revision());
        values.add(row.sheet().basis().name());
        values.add(row.sheet().total().complete());
        values.add(row.sheet().level().level());
        values.add(row.passed());
        values.add(json.writeValueAsString(row.responses()));
        values.add(row.sample().name());
        values.add(row.position());
        add(values, row.total());
        INSTRUMENTS.forEach(code -> add(values, row.instrument(code)));
        for (int number = 1; number <= INDICATORS; number++) {
            values.add(row.indicator(number));
        }
        return values.toArray();
    }

    private static void add(List<@Nullable Object> values, ScoreRow.Figure figure) {
        values.add(figure.rounded());
        values.add(figure.exact());
    }

    /** Sent by the database when the transaction commits, and not otherwise. */
    void announce(Collection<ScoreRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var signals = rows.stream().map(this::signal).toArray(String[]::new);
        jdbc.query("select pg_notify('prongsai_scores', signal) from unnest(?) signal", _ -> {}, (Object) signals);
    }

    private String signal(ScoreRow row) {
        record Signal(
                String assessmentId,
                long position,
                @Nullable BigDecimal total,
                @Nullable String level) {}
        return json.writeValueAsString(new Signal(
                row.sheet().assessmentId().value(),
                row.position(),
                row.total().rounded(),
                row.sheet().level().level()));
    }
}
