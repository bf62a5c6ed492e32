package org.prongsai.command.web;

import java.net.URI;
import java.util.function.Function;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.source.FeedId;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/** Names in paths. One that no thing of its kind can have is simply not found. */
public final class Paths {
    static final String API = "/api/v1";
    static final String ASSESSMENT = API + "/assessments/{assessment}";
    static final String SURVEY = ASSESSMENT + "/surveys/{survey}";

    private Paths() {}

    public static AssessmentId assessment(String written) {
        return named(written, AssessmentId::parse, Reason.ASSESSMENT_UNKNOWN);
    }

    public static SurveyCode survey(String written) {
        return named(written, SurveyCode::new, Reason.SURVEY_UNKNOWN);
    }

    public static ResponseId response(String written) {
        return named(written, ResponseId::new, Reason.RESPONSE_UNKNOWN);
    }

    public static DeliveryId delivery(String written) {
        return named(written, DeliveryId::new, Reason.DELIVERY_UNKNOWN);
    }

    static FeedId feed(String written) {
        return named(written, FeedId::new, Reason.FEED_UNKNOWN);
    }

    public static ActivityId activity(String written) {
        return named(written, ActivityId::new, Reason.ACTIVITY_UNKNOWN);
    }

    static int indicator(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw unknown(Reason.INDICATOR_UNKNOWN, "'%s' is not the number of an indicator".formatted(written));
        }
    }

    static URI of(String first, Object... rest) {
        var path = new StringBuilder(API).append('/').append(first);
        for (var part : rest) {
            path.append('/').append(part);
        }
        return URI.create(path.toString());
    }

    private static <T> T named(String written, Function<String, T> shape, Reason reason) {
        try {
            return shape.apply(written);
        } catch (MalformedId e) {
            throw unknown(reason, String.valueOf(e.getMessage()));
        }
    }

    private static CommandRejected unknown(Reason reason, String english) {
        return new CommandRejected(reason, "ชื่อในที่อยู่ไม่ถูกรูปแบบ จึงไม่มีสิ่งนี้", english);
    }
}
