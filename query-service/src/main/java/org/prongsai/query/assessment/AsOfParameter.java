package org.prongsai.query.assessment;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.stereotype.Component;

/** Reads {@code asOf}: nothing for now, a whole number for a position of the log, else an instant as ISO 8601 writes it. */
@Component
public class AsOfParameter {
    /** Its name in requests. */
    public static final String NAME = "asOf";

    /** How it is described to readers of the API. */
    public static final String DESCRIPTION =
            "What was known at that point: a position of the log, or an instant with its offset"
                    + " such as 2023-03-01T05:00:00Z. Without it, what is known now.";

    private static final int BUDDHIST_ERA_FROM = 2400;
    private static final int BUDDHIST_ERA_TO = 2700;
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;

    private final EventLog log;

    AsOfParameter(EventLog log) {
        this.log = log;
    }

    /**
     * Reads what a client wrote. A position behind the end of the log is its end: an answer never claims to know more.
     *
     * @throws QuestionRefused when it is neither a position nor an instant
     */
    public AsOf read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return AsOf.latest();
        }
        var text = written.strip();
        return text.matches("[0-9]{1,40}") ? position(new BigInteger(text)) : instant(text);
    }

    private AsOf position(BigInteger position) {
        return AsOf.position(
                position.min(BigInteger.valueOf(log.lastPosition())).longValueExact());
    }

    /** A plus sign that was not escaped arrives as a space. */
    private static AsOf instant(String text) {
        try {
            var time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= BUDDHIST_ERA_FROM && time.getYear() <= BUDDHIST_ERA_TO) {
                throw buddhistEra(time.minusYears(BUDDHIST_ERA_AHEAD_BY));
            }
            return AsOf.instant(time.toInstant());
        } catch (DateTimeException _) {
            throw QuestionRefused.parameter(
                    NAME,
                    "malformed",
                    "asOf ต้องเป็นตำแหน่งในบันทึก เช่น 1234 หรือเวลาพร้อมเขตเวลา เช่น 2023-03-01T05:00:00Z",
                    "asOf is a position of the log, such as 1234, or an instant with its offset, such as 2023-03-01T05:00:00Z");
        }
    }

    private static QuestionRefused buddhistEra(OffsetDateTime meant) {
        return QuestionRefused.parameter(
                NAME,
                "malformed",
                "asOf ให้ใช้ปีคริสต์ศักราช คือ " + meant,
                "asOf is in the Buddhist era: write the Christian era, " + meant);
    }
}
