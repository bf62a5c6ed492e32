package org.prongsai.query.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.score.ScoreLine;
import org.prongsai.query.text.ThaiOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ranking's rows, and the word to listeners that one changed. */
@Component
final class ScoreRows {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final int INDICATORS = 10;
    private static final int COLUMNS = ReadTable.SCORE.columns().size();

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ScoreRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.json = JsonMapper.shared();
    }

    /** In the order of {@link ReadTable#SCORE}. */
    @Nullable
    Object[] columns(ScoreRow row) {
        var line = row.line();
        var id = line.assessmentId();
        var agency = row.agency();
        var values = new ArrayList<@Nullable Object>(COLUMNS);
        values.add(id.value());
        values.add(id.agencyId().value());
        values.add(id.fiscalYear().value());
        values.add(agency.nameTh());
        values.add(agency.nameEn());
        values.add(agency.type());
        values.add(agency.province());
        values.add(agency.district());
        values.add(ThaiOrder.key(agency.nameTh()));
        values.add(ThaiOrder.key(agency.province()));
        values.add(ThaiOrder.key(agency.type()));
        values.add(row.phase().name());
        values.add(line.methodology().ref().id());
        values.add(line.methodology().ref().revision());
        values.add(line.basis().name());
        values.add(line.complete());
        values.add(line.level());
        values.add(line.passed());
        values.add(json(line.responses()));
        values.add(line.sample().name());
        values.add(row.position());
        add(values, line.total());
        INSTRUMENTS.forEach(code -> add(values, line.instruments().getOrDefault(code, ScoreLine.Figure.NONE)));
        for (int number = 1; number <= INDICATORS; number++) {
            values.add(line.indicators().get(number));
        }
        return values.toArray();
    }

    private static void add(List<@Nullable Object> values, ScoreLine.Figure figure) {
        values.add(figure.rounded());
        values.add(figure.exact());
    }

    /** No survey's code holds a letter that would have to be escaped. */
    private static String json(SortedMap<String, Integer> responses) {
        var json = new StringBuilder("{");
        responses.forEach((survey, n) -> json.append(json.length() == 1 ? "\"" : ",\"")
                .append(survey)
                .append("\":")
                .append(n));
        return json.append('}').toString();
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
                row.line().assessmentId().value(),
                row.position(),
                row.line().total().rounded(),
                row.line().level()));
    }
}
