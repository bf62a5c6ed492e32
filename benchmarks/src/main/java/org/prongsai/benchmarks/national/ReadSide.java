package org.prongsai.benchmarks.national;

import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.benchmarks.national.peer.NationalScores;
import org.prongsai.log.EventLog;
import org.prongsai.query.projection.ProjectionProgress;
import org.prongsai.query.rebuild.RebuildRunning;
import org.prongsai.query.rebuild.Rebuilds;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read side of a service that was just started. */
final class ReadSide {
    private static final String FIGURES = IntStream.rangeClosed(1, 10)
                    .mapToObj(number -> "indicator_" + number)
                    .collect(Collectors.joining(", "))
            + ", iit, eit, oit, total";

    private ReadSide() {}

    /** Sees to it that it holds all of the log, the short way. */
    static void await(ApplicationContext service) throws InterruptedException {
        var log = service.getBean(EventLog.class);
        var progress = service.getBean(ProjectionProgress.class);
        if (progress.position() < log.lastPosition()) {
            try {
                service.getBean(Rebuilds.class).run(false);
            } catch (RebuildRunning e) {
                // It fills itself at its start.
            }
        }
        while (progress.position() < log.lastPosition()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Takes everything out of it; nobody records anything meanwhile. */
    static void empty(JdbcTemplate jdbc) {
        jdbc.execute("truncate view.assessment, view.plan, view.agency, view.score, view.methodology, view.progress");
    }

    /** The figures that it holds. */
    static NationalScores scores(JdbcTemplate jdbc) {
        var scores = new TreeMap<String, double[]>();
        jdbc.query("select assessment_id, %s from view.score".formatted(FIGURES), row -> {
            var figures = new double[FIGURES.split(",").length];
            for (int i = 0; i < figures.length; i++) {
                double figure = row.getDouble(i + 2);
                figures[i] = row.wasNull() ? Double.NaN : figure;
            }
            scores.put(row.getString(1), figures);
        });
        return new NationalScores(scores);
    }
}
