package org.prongsai.query.assessment;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.tape.Tape;
import org.prongsai.query.tape.TapeBehind;
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

    /** Wide enough for any log, and for the digits that instants are stored in. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private static final int BUDDHIST_ERA_FROM = 2400;
    private static final int BUDDHIST_ERA_TO = 2700;
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;

    private final EventLog log;
    private final Tape tape;

    AsOfParameter(EventLog log, Tape tape) {
        this.log = log;
        this.tape = tape;
    }

    /**
     * Reads what a client wrote, and makes a position of an instant, so that one instant is one prefix of the log wherever it is
     * asked about. A position behind the end of the log is its end: an answer never claims to know more.
     *
     * @throws QuestionRefused when it is neither a position nor an instant
     */
    public AsOf read(@Nullable String written) {
        return read(NAME, written);
    }

    /** Reads a point of the log that goes by another name in the request. */
    public AsOf read(String parameter, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return AsOf.latest();
        }
        var text = written.strip();
        return text.matches("[0-9]{1,40}") ? position(new BigInteger(text)) : instant(parameter, text);
    }

    /**
     * The position that an answer is as of: what was asked for, or all that is at hand.
     *
     * @throws QuestionRefused when that is not at hand in time
     */
    public LogPoint onTape(AsOf asOf) {
        try {
            long position = reached(asOf);
            return new LogPoint(position, tape.instant(position));
        } catch (TapeBehind behind) {
            throw QuestionRefused.notYetAtHand(behind.reached(), behind.wanted());
        }
    }

    /** As late as can be had: while a long transaction keeps the log unsettled, that is a little earlier, and says so. */
    private long latest() {
        try {
            return tape.now().upTo();
        } catch (TapeBehind behind) {
            if (behind.reached() == 0) {
                throw behind;
            }
            return behind.reached();
        }
    }

    private long reached(AsOf asOf) {
        return switch (asOf) {
            case AsOf.Latest() -> latest();
            case AsOf.Position(var value) -> {
                tape.upTo(value);
                yield value;
            }
            case AsOf.At(var instant) -> tape.before(instant);
        };
    }

    private AsOf position(BigInteger position) {
        if (position.compareTo(BigInteger.valueOf(tape.view().upTo())) <= 0) {
            return AsOf.position(position.longValueExact());
        }
        return AsOf.position(
                position.min(BigInteger.valueOf(log.lastPosition())).longValueExact());
    }

    /** A plus sign that was not escaped arrives as a space. */
    private AsOf instant(String parameter, String text) {
        try {
            var time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= BUDDHIST_ERA_FROM && time.getYear() <= BUDDHIST_ERA_TO) {
                throw buddhistEra(parameter, time.minusYears(BUDDHIST_ERA_AHEAD_BY));
            }
            return AsOf.position(before(time.toInstant()));
        } catch (DateTimeException _) {
            throw QuestionRefused.parameter(
                    parameter,
                    "malformed",
                    parameter + " ต้องเป็นตำแหน่งในบันทึก เช่น 1234 หรือเวลาพร้อมเขตเวลา เช่น 2023-03-01T05:00:00Z",
                    parameter
                            + " is a position of the log, such as 1234, or an instant with its offset, such as 2023-03-01T05:00:00Z");
        }
    }

    /** The log itself knows too, and takes its time for it. */
    private long before(Instant asked) {
        var instant = asked.isAfter(LATEST) ? LATEST : asked.isBefore(EARLIEST) ? EARLIEST : asked;
        try {
            return tape.before(instant);
        } catch (TapeBehind _) {
            return log.before(instant);
        }
    }

    private static QuestionRefused buddhistEra(String parameter, OffsetDateTime meant) {
        return QuestionRefused.parameter(
                parameter,
                "malformed",
                parameter + " ให้ใช้ปีคริสต์ศักราช คือ " + meant,
                parameter + " is in the Buddhist era: write the Christian era, " + meant);
    }
}
