package org.prongsai.query.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.EventLog;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.PastLine;
import org.prongsai.query.past.PastYears;
import org.prongsai.query.tape.Tape;
import org.springframework.stereotype.Component;

/** Finds the years that have results, and which assessments have them. */
@Component
class OpenYears {
    private static final int KEPT = 64;

    private record Key(FiscalYear year, long position) {}

    private final PastYears years;
    private final EventLog log;
    private final Tape tape;
    private final Map<Key, Optional<OpenYear>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<OpenYear>> eldest) {
            return size() > KEPT;
        }
    };

    OpenYears(PastYears years, EventLog log, Tape tape) {
        this.years = years;
        this.log = log;
        this.tape = tape;
    }

    /** The years that have results as of a point that the tape holds, latest first. */
    List<OpenYear> all(LogPoint asOf) {
        return years.years().reversed().stream()
                .flatMap(year -> find(year, asOf).stream())
                .toList();
    }

    /** A year as of a point that the tape holds; empty where it has no result. */
    Optional<OpenYear> find(FiscalYear year, LogPoint asOf) {
        var key = new Key(year, asOf.position());
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = read(year, asOf.position());
        synchronized (kept) {
            kept.put(key, found);
        }
        return found;
    }

    private Optional<OpenYear> read(FiscalYear year, long position) {
        var lines = years.year(year, position, null).lines().stream()
                .filter(line -> OpenAssessment.hasResult(line.basis(), line.phase()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long scored = lines.stream().mapToLong(PastLine::position).max().getAsLong();
        var plans = lines.stream().map(line -> Streams.plan(line.id())).toList();
        long last = Math.max(scored, log.last(plans, position));
        return Optional.of(new OpenYear(
                year,
                new LogPoint(last, tape.instant(last)),
                lines.stream()
                        .map(line -> new OpenYear.Line(line.id(), line.agency(), line.methodology()))
                        .toList()));
    }
}
