package org.prongsai.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.id.AgencyId;

/** Where an instant cuts the log, and which agencies there were. */
class RegistryTapeTest {
    private record Row(long position, long millis) {}

    @ForManySeeds
    void cutsAtTheFirstEventThatWasRecordedLater(long seed) {
        var pick = Pick.seeded(seed);
        var rows = rows(pick);
        var tape = RegistryTape.of(frames(rows, pick));

        for (int tries = 0; tries < 60; tries++) {
            long millis = pick.between(-5, 5000);
            assertThat(tape.before(millis)).as("at %d", millis).isEqualTo(before(rows, millis));
            long position = pick.between(0, (int) rows.getLast().position() + 2);
            assertThat(tape.latest(position)).as("position %d", position).isEqualTo(latest(rows, position));
        }
    }

    @ForManySeeds
    void staysTheSameWhenFramesAreMadeOne(long seed) {
        var pick = Pick.seeded(seed);
        var rows = rows(pick);
        var frames = frames(rows, pick);
        var builder = new RegistryFrameBuilder();
        frames.forEach(builder::addAll);
        var whole = new RegistryFrameBuilder();
        rows.forEach(row -> whole.row(row.position(), row.millis(), row.position() * 7, row.position() % 3 == 0));

        assertThat(builder.frame(0, rows.getLast().position()))
                .isEqualTo(whole.frame(0, rows.getLast().position()));
    }

    @Test
    void knowsAgenciesFromTheirPositionOn() {
        var agency = new AgencyRegistered(new AgencyId("mueang-phai"), "เมืองไผ่", null, "อบต.", "บุรีรัมย์", null);
        var builder = new RegistryFrameBuilder();
        builder.row(3, 1000, 9, false);
        builder.add(3, agency);

        var tape = RegistryTape.of(List.of(frame(builder.frame(0, 3))));

        assertThat(tape.agencies()).containsOnlyKeys("mueang-phai");
        assertThat(tape.agencies().get("mueang-phai")).isEqualTo(new RegistryFrame.Agency(3, agency));
        assertThat(tape.upTo()).isEqualTo(3);
    }

    private static List<Row> rows(Pick pick) {
        var rows = new ArrayList<Row>();
        long position = 0;
        for (int number = pick.between(1, 2000); number > 0; number--) {
            position += pick.of(1, 1, 2, 9);
            rows.add(new Row(position, Math.max(0, rows.size() * 2 + pick.between(-40, 40))));
        }
        return rows;
    }

    private static List<RegistryFrame> frames(List<Row> rows, Pick pick) {
        var frames = new ArrayList<RegistryFrame>();
        var builder = new RegistryFrameBuilder();
        long after = 0;
        int size = pick.of(1, 20, 400, 5000);
        for (var row : rows) {
            builder.row(row.position(), row.millis(), row.position() * 7, row.position() % 3 == 0);
            if (pick.oneIn(size) || row == rows.getLast()) {
                frames.add(frame(builder.frame(after, row.position())));
                after = row.position();
                builder = new RegistryFrameBuilder();
            }
        }
        return frames;
    }

    private static RegistryFrame frame(byte[] bytes) {
        var header = FrameHeader.sound(MemorySegment.ofArray(bytes), 0);
        assertThat(header).isNotNull();
        return RegistryFrame.of(header, MemorySegment.ofArray(bytes).asSlice(FrameHeader.BYTES));
    }

    private static OptionalLong before(List<Row> rows, long millis) {
        return rows.stream()
                .filter(row -> row.millis() > millis)
                .mapToLong(row -> row.position() - 1)
                .findFirst();
    }

    private static OptionalLong latest(List<Row> rows, long position) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).position() <= position)
                .mapToLong(row -> rows.get(row).millis())
                .max();
    }
}
