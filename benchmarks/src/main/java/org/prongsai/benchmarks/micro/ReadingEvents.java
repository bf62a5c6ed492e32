package org.prongsai.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prongsai.engine.event.EncodedEvent;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.fold.PartialFold;

/** One stored response: decoded to an event, or read and folded from its bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingEvents {
    private final List<EncodedEvent> events = SyntheticEvents.encoded(SyntheticEvents.responses());
    private final int kind = EventCatalog.names().indexOf("SurveyResponseRecorded");
    private final PartialFold fold = new PartialFold();
    private int next;

    private EncodedEvent event() {
        next = next + 1 == events.size() ? 0 : next + 1;
        return events.get(next);
    }

    @Benchmark
    public Event decodedByTheCodec() {
        var event = event();
        return EventCodec.decode(event.name(), event.revision(), event.json());
    }

    @Benchmark
    public long readAndFoldedFromBytes() {
        var event = event();
        fold.add(next + 1L, kind, event.revision(), event.json(), 0, event.json().length);
        return fold.count();
    }
}
