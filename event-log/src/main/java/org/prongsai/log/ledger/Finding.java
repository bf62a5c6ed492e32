package org.prongsai.log.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was recorded or signed.
 *
 * @param position of the event, or of the first of several; null where it is not about events
 * @param lastPosition of the last of several that stand side by side; null where it is one
 * @param messageTh in plain words
 * @param messageEn in plain words
 */
public record Finding(
        Kind kind, @Nullable Long position, @Nullable Long lastPosition, String messageTh, String messageEn) {

    /** What is the matter, for programs. */
    public enum Kind {
        EVENT_CHANGED,
        EVENT_DELETED,
        EVENT_INSERTED,
        EVENTS_SWAPPED,
        EVENT_MOVED,
        TAIL_TRUNCATED,
        ROLLED_BACK,
        HISTORY_REWRITTEN,
        LEDGER_ALTERED,
        CHECKPOINT_NOT_SIGNED,
        CHECKPOINT_UNREADABLE
    }

    static Finding changed(long position, String type, String stream) {
        return new Finding(
                Kind.EVENT_CHANGED,
                position,
                null,
                "เหตุการณ์ที่ตำแหน่ง %d ถูกแก้ไข สิ่งที่อยู่ตรงนั้นขณะนี้ คือ %s ของ %s ไม่ตรงกับที่บันทึกไว้เดิม"
                        .formatted(position, type, stream),
                "the event at position %d was changed: what stands there now, %s of %s, is not what was recorded"
                        .formatted(position, type, stream));
    }

    static Finding deleted(long position, long lastPosition, long count) {
        return count == 1
                ? new Finding(
                        Kind.EVENT_DELETED,
                        position,
                        null,
                        "เหตุการณ์ที่ตำแหน่ง %d ถูกลบ".formatted(position),
                        "the event at position %d was deleted".formatted(position))
                : new Finding(
                        Kind.EVENT_DELETED,
                        position,
                        lastPosition,
                        "เหตุการณ์ %d รายการ ตำแหน่ง %d ถึง %d ถูกลบ".formatted(count, position, lastPosition),
                        "%d events at positions %d to %d were deleted".formatted(count, position, lastPosition));
    }

    static Finding inserted(long position, long lastPosition, long count, String type, String stream) {
        return count == 1
                ? new Finding(
                        Kind.EVENT_INSERTED,
                        position,
                        null,
                        "มีเหตุการณ์ถูกแทรกที่ตำแหน่ง %d คือ %s ของ %s ซึ่งไม่เคยบันทึกไว้"
                                .formatted(position, type, stream),
                        "an event was inserted at position %d: %s of %s was never recorded there"
                                .formatted(position, type, stream))
                : new Finding(
                        Kind.EVENT_INSERTED,
                        position,
                        lastPosition,
                        "มีเหตุการณ์ %d รายการถูกแทรกที่ตำแหน่ง %d ถึง %d รายการแรกคือ %s ของ %s"
                                .formatted(count, position, lastPosition, type, stream),
                        "%d events were inserted at positions %d to %d, the first of them %s of %s"
                                .formatted(count, position, lastPosition, type, stream));
    }

    static Finding swapped(long one, long other) {
        return new Finding(
                Kind.EVENTS_SWAPPED,
                one,
                other,
                "เหตุการณ์ที่ตำแหน่ง %d กับ %d ถูกสลับที่กัน".formatted(one, other),
                "the events at positions %d and %d were swapped".formatted(one, other));
    }

    static Finding moved(long from, long to) {
        return new Finding(
                Kind.EVENT_MOVED,
                to,
                null,
                "เหตุการณ์ที่บันทึกไว้ที่ตำแหน่ง %d ถูกย้ายไปอยู่ที่ตำแหน่ง %d".formatted(from, to),
                "the event that was recorded at position %d was moved to position %d".formatted(from, to));
    }

    static Finding truncated(long position, long lastPosition, long count) {
        return new Finding(
                Kind.TAIL_TRUNCATED,
                position,
                lastPosition,
                "ท้ายบันทึกถูกตัดออกตั้งแต่ตำแหน่ง %d เหตุการณ์หายไป %d รายการ".formatted(position, count),
                "the end of the log was cut off: the %d events from position %d on are gone"
                        .formatted(count, position));
    }

    static Finding rolledBack(long size, long events, Claim.Source source) {
        return new Finding(
                Kind.ROLLED_BACK,
                null,
                null,
                "บันทึกถูกย้อนกลับ: ขณะนี้มี %d เหตุการณ์ แต่จุดตรวจ%sลงลายมือชื่อไว้ที่ %d เหตุการณ์"
                        .formatted(events, source.th(), size),
                "the log was rolled back: it holds %d events, and the checkpoint %s was signed for %d"
                        .formatted(events, source.en(), size));
    }

    /**
     * @param known so many events from the first on are as they were signed
     * @param from the position of the first that may not be
     */
    static Finding rewritten(long known, long size, @Nullable Long from, @Nullable Long to, Claim.Source source) {
        return new Finding(
                Kind.HISTORY_REWRITTEN,
                from,
                to,
                "เหตุการณ์ลำดับที่ %d ถึง %d%s ไม่ใช่ชุดที่จุดตรวจ%sลงลายมือชื่อไว้"
                        .formatted(
                                known + 1,
                                size,
                                from == null ? "" : " (ตำแหน่ง %d ถึง %d)".formatted(from, to),
                                source.th()),
                "events %d to %d%s are not those that the checkpoint %s was signed for"
                        .formatted(
                                known + 1,
                                size,
                                from == null ? "" : " (positions %d to %d)".formatted(from, to),
                                source.en()));
    }

    static Finding ledgerAltered(int level, long index) {
        return new Finding(
                Kind.LEDGER_ALTERED,
                null,
                null,
                "แผ่นค่าแฮช %d/%d ของบัญชีหลักฐานถูกแก้ไข (ตัวเหตุการณ์ยังตรงกับที่ลงลายมือชื่อไว้หากไม่มีรายการอื่นแจ้ง)"
                        .formatted(level, index),
                "tile %d/%d of the ledger itself was altered; the events are as they were signed unless told otherwise"
                        .formatted(level, index));
    }

    static Finding notSigned(long size, Claim.Source source) {
        return new Finding(
                Kind.CHECKPOINT_NOT_SIGNED,
                null,
                null,
                "จุดตรวจ%s ที่ %d เหตุการณ์ ไม่ได้ลงลายมือชื่อด้วยกุญแจของบัญชีหลักฐานนี้".formatted(source.th(), size),
                "the checkpoint %s, of %d events, is not signed by this ledger's key".formatted(source.en(), size));
    }

    static Finding unreadable(Claim.Source source) {
        return new Finding(
                Kind.CHECKPOINT_UNREADABLE,
                null,
                null,
                "จุดตรวจ%sอ่านไม่ได้".formatted(source.th()),
                "a checkpoint %s cannot be read".formatted(source.en()));
    }
}
