package org.prongsai.command.feed.source;

import org.prongsai.command.feed.delivery.DeliveryBroken;
import org.prongsai.command.feed.delivery.Failure;

/** A source could not be read. */
final class SourceFailure extends DeliveryBroken {
    private final boolean placeLost;

    private SourceFailure(Failure failure, boolean placeLost) {
        super(failure);
        this.placeLost = placeLost;
    }

    SourceFailure(String code, String messageTh, String messageEn) {
        this(new Failure(code, messageTh, messageEn), false);
    }

    /** The same, where going on from the same page would fail again: the next run starts anew. */
    SourceFailure atThisPage() {
        return new SourceFailure(failure(), true);
    }

    boolean isPlaceLost() {
        return placeLost;
    }

    static SourceFailure ofStatus(int status, String host) {
        return switch (status) {
            case 401, 403 ->
                new SourceFailure(
                        "source-unauthorized",
                        "ต้นทาง %s ไม่ยอมรับรหัสผ่านหรือโทเค็น (%d) อาจหมดอายุ ให้ตั้ง credentials ใหม่"
                                .formatted(host, status),
                        "%s does not accept the password or token (%d); it may have expired: set the credentials anew"
                                .formatted(host, status));
            case 404 ->
                new SourceFailure(
                        "source-not-found",
                        "ต้นทาง %s ไม่มีโครงการหรือแบบฟอร์มนี้ หรือบัญชีนี้ไม่มีสิทธิ์ดู".formatted(host),
                        "%s has no such project or form, or this account may not see it".formatted(host));
            case 301, 302, 303, 307, 308 ->
                new SourceFailure(
                        "source-moved",
                        "ต้นทาง %s ส่งต่อไปที่อื่น (%d) ให้ตั้ง url เป็นที่อยู่จริง".formatted(host, status),
                        "%s sends elsewhere (%d), which is not followed: set url to the real address"
                                .formatted(host, status));
            default ->
                status == 429 || status >= 500
                        ? new SourceFailure(
                                "source-failing",
                                "ต้นทาง %s ขัดข้อง (%d) ระบบจะลองใหม่เอง".formatted(host, status),
                                "%s fails (%d); it will be tried again".formatted(host, status))
                        : new SourceFailure(
                                "source-refuses",
                                "ต้นทาง %s ไม่รับคำขอ (%d)".formatted(host, status),
                                "%s refuses what it was asked (%d)".formatted(host, status));
        };
    }

    static SourceFailure silent(String host, long seconds) {
        return new SourceFailure(
                "source-silent",
                "ต้นทาง %s ไม่ตอบภายใน %d วินาที ระบบจะลองใหม่เอง".formatted(host, seconds),
                "%s did not answer within %d s; it will be tried again".formatted(host, seconds));
    }

    static SourceFailure unreachable(String host) {
        return new SourceFailure(
                "source-unreachable",
                "ติดต่อต้นทาง %s ไม่ได้ ระบบจะลองใหม่เอง".formatted(host),
                "%s cannot be reached; it will be tried again".formatted(host));
    }

    static SourceFailure tooLarge(String host, long bytes) {
        return new SourceFailure(
                "source-too-large",
                "ต้นทาง %s ตอบยาวเกิน %,d ไบต์".formatted(host, bytes),
                "the answer of %s is longer than %,d bytes".formatted(host, bytes));
    }

    static SourceFailure unreadable(String host) {
        return new SourceFailure(
                "source-unreadable",
                "คำตอบของต้นทาง %s ไม่เป็นไปตามรูปแบบ ตรวจว่า url เป็นเซิร์ฟเวอร์ของเครื่องมือนี้".formatted(host),
                "%s does not answer in the expected shape; check that url is a server of this tool".formatted(host));
    }

    static SourceFailure incomplete(String host) {
        return new SourceFailure(
                        "source-incomplete",
                        "ต้นทาง %s ส่งมาไม่ครบตามจำนวนที่แจ้ง ระบบจะอ่านใหม่".formatted(host),
                        "%s gave fewer rows than it had announced; they will be read again".formatted(host))
                .atThisPage();
    }
}
