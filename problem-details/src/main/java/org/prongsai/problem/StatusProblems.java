package org.prongsai.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Problems that a status alone explains. */
final class StatusProblems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration BEFORE_ROOM_IS_MADE = Duration.ofMinutes(1);

    private StatusProblems() {}

    static Problem of(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case NOT_FOUND -> Problem.of(status, "not-found", "ไม่มีที่อยู่นี้", "there is nothing at this address");
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        status,
                        "method-not-allowed",
                        "ที่อยู่นี้ใช้เมธอดนี้ไม่ได้ ดูเมธอดที่ใช้ได้ในหัวข้อ Allow",
                        "this address does not take this method; the Allow header lists those it takes");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                        status,
                        "unsupported-media-type",
                        "รับข้อมูลชนิดนี้ไม่ได้",
                        "this address does not take this kind of content");
            case NOT_ACCEPTABLE ->
                Problem.of(
                        status,
                        "not-acceptable",
                        "ตอบเป็นชนิดที่ขอในหัวข้อ Accept ไม่ได้",
                        "this address cannot answer in any of the types that the Accept header asks for");
            case CONTENT_TOO_LARGE -> Problem.of(status, "too-large", "คำขอใหญ่เกินไป", "the request is too large");
            case SERVICE_UNAVAILABLE -> storeDown();
            case null, default -> byClass(status);
        };
    }

    static Problem storeDown() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "ฐานข้อมูลไม่ตอบสนองชั่วคราว ให้ส่งใหม่อีกครั้ง",
                        "the database does not answer at the moment: send this again")
                .withRetryAfter(RETRY_AFTER);
    }

    static Problem storeFull() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-full",
                        "ดิสก์ของฐานข้อมูลเต็ม ข้อมูลเดิมยังอยู่ครบ ให้ผู้ดูแลระบบเพิ่มที่ว่างแล้วส่งใหม่",
                        "the database's disk is full; what it holds is safe. Its administrator has to make room: then"
                                + " send this again")
                .withRetryAfter(BEFORE_ROOM_IS_MADE);
    }

    static Problem unexpected() {
        return of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Problem byClass(HttpStatusCode status) {
        return status.is4xxClientError()
                ? Problem.of(status, "bad-request", "คำขอไม่ถูกต้อง", "the request cannot be understood")
                : Problem.of(
                        status,
                        "internal-error",
                        "เกิดข้อผิดพลาดภายในระบบ ผู้ดูแลระบบดูรายละเอียดได้ในบันทึก",
                        "something went wrong inside the service; its log has the details");
    }
}
