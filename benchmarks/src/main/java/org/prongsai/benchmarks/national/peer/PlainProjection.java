package org.prongsai.benchmarks.national.peer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.methodology.Methodology;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection as one would write it first: reads the row of an assessment, counts, writes the row, writes the score. */
final class PlainProjection {
    private static final int FIGURES = NationalScores.none().length;
    private static final String SAVE_SCORE =
            "insert into stock.score (assessment, %s) values (?%s) on conflict (assessment) do update set %s"
                    .formatted(
                            NationalScores.COLUMNS,
                            ", ?".repeat(FIGURES),
                            List.of(NationalScores.COLUMNS.split(", ")).stream()
                                    .map(column -> column + " = excluded." + column)
                                    .collect(Collectors.joining(", ")));
    private static final String SAVE_TALLY = """
            insert into stock.tally (assessment, tally) values (?, ?)
            on conflict (assessment) do update set tally = excluded.tally""";

    private final JdbcTemplate jdbc;
    private final PackedTally packed;
    private final boolean batched;
    private final Supplier<@Nullable Runnable> counter;

    /** @param counter asked at each event what to do when it is committed */
    PlainProjection(JdbcTemplate jdbc, Methodology methodology, boolean batched, Supplier<@Nullable Runnable> counter) {
        this.jdbc = jdbc;
        this.batched = batched;
        this.counter = counter;
        packed = new PackedTally(methodology);
    }

    static void createTables(JdbcTemplate jdbc) {
        jdbc.execute("create table stock.tally (assessment text primary key, tally bytea not null)");
        jdbc.execute("create table stock.score (assessment text primary key, %s)"
                .formatted(List.of(NationalScores.COLUMNS.split(", ")).stream()
                        .map(column -> column + " float8")
                        .collect(Collectors.joining(", "))));
    }

    void on(Event event) {
        var committed = counter.get();
        if (committed != null) {
            CurrentUnitOfWork.get().root().afterCommit(_ -> committed.run());
        }
        var change = packed.pack(event);
        if (change == null || !(event instanceof AssessmentScoped scoped)) {
            return;
        }
        var id = scoped.assessmentId().value();
        var held = batched ? cache() : new HashMap<String, byte[]>();
        held.put(id, packed.add(change, held.computeIfAbsent(id, this::load)));
        if (!batched) {
            save(held);
        }
    }

    private Map<String, byte[]> cache() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(PlainProjection.class.getName(), _ -> {
            var held = new LinkedHashMap<String, byte[]>();
            CurrentUnitOfWork.get().root().onPrepareCommit(_ -> save(held));
            return held;
        });
    }

    private byte[] load(String id) {
        return jdbc
                .query("select tally from stock.tally where assessment = ?", (row, _) -> row.getBytes(1), id)
                .stream()
                .findFirst()
                .orElseGet(packed::empty);
    }

    private void save(Map<String, byte[]> held) {
        jdbc.batchUpdate(
                SAVE_TALLY,
                held.entrySet().stream()
                        .map(one -> new Object[] {one.getKey(), one.getValue()})
                        .toList());
        jdbc.batchUpdate(
                SAVE_SCORE,
                held.entrySet().stream()
                        .map(one -> score(one.getKey(), one.getValue()))
                        .toList());
    }

    private @Nullable Object[] score(String id, byte[] tally) {
        var figures = packed.figures(tally);
        var row = new @Nullable Object[1 + FIGURES];
        row[0] = id;
        IntStream.range(0, FIGURES).forEach(i -> row[i + 1] = Double.isNaN(figures[i]) ? null : figures[i]);
        return row;
    }

    static NationalScores scores(JdbcTemplate jdbc) {
        var scores = new TreeMap<String, double[]>();
        jdbc.query("select assessment, %s from stock.score".formatted(NationalScores.COLUMNS), row -> {
            var figures = NationalScores.none();
            for (int i = 0; i < FIGURES; i++) {
                double figure = row.getDouble(i + 2);
                figures[i] = row.wasNull() ? Double.NaN : figure;
            }
            scores.put(row.getString(1), figures);
        });
        return new NationalScores(scores);
    }
}
