package org.prongsai.benchmarks.national.peer;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.prongsai.engine.methodology.Methodology;

/** Scores as Kafka Streams keeps them: a tally per assessment in a store in memory, the figures of each changed one sent on. */
final class StreamsTopology {
    static final String CHANGES = "changes";
    static final String SCORES = "scores";
    private static final String TALLIES = "tallies";

    private StreamsTopology() {}

    static Topology of(Methodology methodology) {
        var tally = new PackedTally(methodology);
        var builder = new StreamsBuilder();
        builder.stream(CHANGES, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.ByteArray()))
                .aggregate(
                        tally::empty,
                        (_, change, held) -> tally.add(change, held),
                        Materialized.<String, byte[]>as(Stores.inMemoryKeyValueStore(TALLIES))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.ByteArray())
                                .withCachingEnabled())
                .toStream()
                .mapValues(held -> encode(PackedTally.changes(held), tally.figures(held)))
                .to(SCORES, Produced.with(Serdes.String(), Serdes.ByteArray()));
        return builder.build();
    }

    private static byte[] encode(int changes, double[] figures) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + figures.length * Double.BYTES);
        bytes.putInt(changes);
        for (double figure : figures) {
            bytes.putDouble(figure);
        }
        return bytes.array();
    }

    /** How many changes a record of {@link #SCORES} rests on. */
    static int changes(byte[] score) {
        return ByteBuffer.wrap(score).getInt();
    }

    static double[] figures(byte[] score) {
        var figures = new double[(score.length - Integer.BYTES) / Double.BYTES];
        ByteBuffer.wrap(score, Integer.BYTES, score.length - Integer.BYTES)
                .asDoubleBuffer()
                .get(figures);
        return figures;
    }
}
