package org.prongsai.query.tape;

import java.lang.foreign.MemorySegment;
import org.prongsai.engine.tape.FrameHeader;

/** A sound frame of a file, mapped into memory: header, and header and body together. */
record StoredFrame(FrameHeader header, MemorySegment whole) {
    MemorySegment body() {
        return whole.asSlice(FrameHeader.BYTES);
    }
}
