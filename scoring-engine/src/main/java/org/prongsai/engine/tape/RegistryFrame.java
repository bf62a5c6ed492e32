package org.prongsai.engine.tape;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.EventCodec;

/** A frame of the registry as it lies in memory. Safe for many threads. */
public final class RegistryFrame {
    private static final int TAIL_ENTRY_BYTES = 2 * Long.BYTES;
    private static final String AGENCY = "AgencyRegistered";

    /** Takes rows or agencies with their positions. */
    @FunctionalInterface
    public interface TailTaker {
        void row(long position, long digest);
    }

    /** An agency and where the log has it. */
    public record Agency(long position, AgencyRegistered registered) {}

    private final FrameHeader header;
    private final MemorySegment body;
    private final List<RegistryFrameBuilder.Registered> registered;
    private final long moments;

    private RegistryFrame(
            FrameHeader header, MemorySegment body, List<RegistryFrameBuilder.Registered> registered, long moments) {
        this.header = header;
        this.body = body;
        this.registered = registered;
        this.moments = moments;
    }

    /** @param body whose checksum was found to be the header's */
    public static RegistryFrame of(FrameHeader header, MemorySegment body) {
        long at = 2L * Long.BYTES + Integer.BYTES + (long) TapeBytes.getInt(body, 2L * Long.BYTES) * TAIL_ENTRY_BYTES;
        int count = TapeBytes.getInt(body, at);
        at += Integer.BYTES;
        var registered = new ArrayList<RegistryFrameBuilder.Registered>(count);
        for (int number = 0; number < count; number++) {
            int length = TapeBytes.getInt(body, at + 12);
            registered.add(new RegistryFrameBuilder.Registered(
                    TapeBytes.getLong(body, at),
                    TapeBytes.getInt(body, at + Long.BYTES),
                    TapeBytes.getBytes(body, at + 16, length)));
            at += 16 + length;
        }
        return new RegistryFrame(header, body, List.copyOf(registered), at);
    }

    public FrameHeader header() {
        return header;
    }

    /** The agencies of this frame, in the order of the log. */
    public List<Agency> agencies() {
        return registered.stream()
                .map(each -> switch (EventCodec.decode(AGENCY, each.revision(), each.json())) {
                    case AgencyRegistered agency -> new Agency(each.position(), agency);
                    default -> throw new IllegalStateException("the registry holds something that is no agency");
                })
                .toList();
    }

    List<RegistryFrameBuilder.Registered> registered() {
        return registered;
    }

    /** Rows of the log that no year's frame holds. */
    public long ownRows() {
        return TapeBytes.getLong(body, 0);
    }

    /** The sum of their digests. */
    public long ownDigest() {
        return TapeBytes.getLong(body, Long.BYTES);
    }

    /** Hands over the last rows of the frame, to be held against the log. */
    public void tail(TailTaker taker) {
        int count = TapeBytes.getInt(body, 2L * Long.BYTES);
        for (int number = 0; number < count; number++) {
            long at = 2L * Long.BYTES + Integer.BYTES + (long) number * TAIL_ENTRY_BYTES;
            taker.row(TapeBytes.getLong(body, at), TapeBytes.getLong(body, at + Long.BYTES));
        }
    }

    void moments(Moments.Taker taker) {
        new Moments(body, moments).all(taker);
    }

    Moments moments() {
        return new Moments(body, moments);
    }
}
