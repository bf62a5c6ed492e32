package org.prongsai.command.feed.form;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.SurveyCode;

/** Reads which survey a row is of: codes in any case and spacing, and the Thai and English names of the instruments. */
final class SurveyNames {
    private static final Pattern INTERNAL =
            Pattern.compile(".*(?:\\biit\\b|ส่วนเสียภายใน|^ภายใน$|^internal|^แบบ(?:วัด|สำรวจ)?iit).*");
    private static final Pattern EXTERNAL =
            Pattern.compile(".*(?:\\beit|ส่วนเสียภายนอก|^ภายนอก|^external|^แบบ(?:วัด|สำรวจ)?eit).*");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,5}-\\d");
    private static final Pattern PART = Pattern.compile(".*(?:eit|ส่วนที่|ตอนที่|ส่วน|part)[-_.(]?(\\d)\\)?$");

    private SurveyNames() {}

    /** Null when it is no survey. */
    static @Nullable SurveyCode read(String text) {
        if (text.length() > 200) {
            return null;
        }
        var folded = AnswerWords.fold(text);
        if (CODE.matcher(folded).matches()) {
            return new SurveyCode(folded.toUpperCase(Locale.ROOT));
        }
        if (INTERNAL.matcher(folded).matches()) {
            return new SurveyCode("IIT");
        }
        if (EXTERNAL.matcher(folded).matches()) {
            var part = PART.matcher(folded);
            return new SurveyCode(part.matches() ? "EIT-" + part.group(1) : "EIT");
        }
        try {
            return new SurveyCode(folded.toUpperCase(Locale.ROOT));
        } catch (MalformedId _) {
            return null;
        }
    }
}
