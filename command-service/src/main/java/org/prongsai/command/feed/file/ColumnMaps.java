package org.prongsai.command.feed.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.command.json.StoredJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers column maps by the form they were made for. */
@Component
public class ColumnMaps {
    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ColumnMaps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ColumnMap> find(String form) {
        return jdbc.queryForList("select map::text from command.column_map where form = ?", String.class, form).stream()
                .map(text -> json.readValue(text, ColumnMap.class))
                .findFirst();
    }

    /** Remembers a map; it takes the place of an earlier one. */
    public void put(String form, ColumnMap map) {
        jdbc.update("""
                insert into command.column_map (form, map, changed_at) values (?, ?::jsonb, ?)
                on conflict (form) do update set map = excluded.map, changed_at = excluded.changed_at
                """, form, StoredJson.withoutNul(json.writeValueAsString(map)), Timestamp.from(Instant.now()));
    }
}
