package org.prongsai.engine.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.EventCodec;

/**
 * Takes what no single year holds, in the order of the log: when things were recorded, and agencies. And it keeps the books:
 * every row of the log is noted here, and whether a year's frame has it too, so that a lost frame shows.
 */
public final class RegistryFrameBuilder {
    /** How many of the last rows are told by themselves: the part of the log that is looked at again at every start. */
    static final int TAIL_ROWS = 256;

    /** An agency's registration as the log has it. */
    @SuppressWarnings("ArrayRecordComponent") // On its way to the frame; never compared.
    record Registered(long position, int revision, byte[] json) {}

    private final List<Registered> agencies = new ArrayList<>();
    private final long[] tailPositions = new long[TAIL_ROWS];
    private final long[] tailDigests = new long[TAIL_ROWS];
    private long[] positions = new long[16];
    private long[] millis = new long[16];
    private int moments;
    private long latest = Long.MIN_VALUE;
    private long tailed;
    private long rows;
    private long digest;
    private long ownRows;
    private long ownDigest;

    /** Notes a row of the log, whatever it holds. */
    public void row(long position, long recordedMillis, long digestOfRow, boolean inYear) {
        rows++;
        digest += digestOfRow;
        tail(position, digestOfRow);
        if (!inYear) {
            ownRows++;
            ownDigest += digestOfRow;
        }
        moment(position, recordedMillis);
    }

    public void add(long position, AgencyRegistered agency) {
        var encoded = EventCodec.encode(agency);
        agencies.add(new Registered(position, encoded.revision(), encoded.json()));
    }

    /** Takes all of a frame that covers what directly follows. */
    public void addAll(RegistryFrame frame) {
        agencies.addAll(frame.registered());
        frame.moments(this::moment);
        frame.tail(this::tail);
        rows += frame.header().rows();
        digest += frame.header().digest();
        ownRows += frame.ownRows();
        ownDigest += frame.ownDigest();
    }

    private void tail(long position, long digestOfRow) {
        int place = (int) (tailed++ % TAIL_ROWS);
        tailPositions[place] = position;
        tailDigests[place] = digestOfRow;
    }

    private void moment(long position, long recordedMillis) {
        if (recordedMillis <= latest) {
            return;
        }
        if (moments == positions.length) {
            positions = Arrays.copyOf(positions, moments * 2);
            millis = Arrays.copyOf(millis, moments * 2);
        }
        positions[moments] = position;
        millis[moments++] = recordedMillis;
        latest = recordedMillis;
    }

    /** How many rows were noted. */
    public long rows() {
        return rows;
    }

    /** The frame, header and body: what was noted stands behind {@code after}, up to {@code upTo}. */
    public byte[] frame(long after, long upTo) {
        var out = new TapeBytes();
        out.putLong(ownRows);
        out.putLong(ownDigest);
        int tail = (int) Math.min(tailed, TAIL_ROWS);
        out.putInt(tail);
        for (int number = 0; number < tail; number++) {
            int place = (int) ((tailed - tail + number) % TAIL_ROWS);
            out.putLong(tailPositions[place]);
            out.putLong(tailDigests[place]);
        }
        out.putInt(agencies.size());
        agencies.forEach(agency -> {
            out.putLong(agency.position());
            out.putInt(agency.revision());
            out.putInt(agency.json().length);
            out.putAll(agency.json());
        });
        Moments.write(out, positions, millis, moments);
        return FrameHeader.frame(after, upTo, rows, digest, out.toArray());
    }
}
