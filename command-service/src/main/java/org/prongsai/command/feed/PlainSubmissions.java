package org.prongsai.command.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.GivenAnswers;
import org.prongsai.command.survey.Submission;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.SurveyCode;

/**
 * Reads submissions from lines that are just as programs write them, several times faster than a tree can be made of them.
 * It has no opinion about any other line: {@link SubmissionReader} reads those, and says what is wrong. Where this reads a
 * line at all, that one would have read the same. Not thread-safe.
 */
public final class PlainSubmissions {
    private static final int KEY_LENGTH_MAX = 200;
    private static final int ANSWERS_MAX = 1_000;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2199;
    private static final int DAY_LENGTH = "2023-03-01".length();

    private final @Nullable AssessmentId onlyAssessment;
    private final @Nullable SurveyCode onlySurvey;
    private final PlainJson json = new PlainJson();
    private final KnownKeys keys = new KnownKeys();
    private String[] answerKeys = new String[64];
    private @Nullable Object[] answerValues = new Object[64];

    private @Nullable String key;
    private @Nullable LocalDate day;
    private @Nullable GivenAnswers answers;
    private @Nullable AssessmentId assessment;
    private @Nullable SurveyCode survey;
    private @Nullable AssessmentId lastAssessment;
    private @Nullable SurveyCode lastSurvey;
    private @Nullable String lastText;

    /** For lines that are all about one survey, or, with nulls, name theirs. */
    public PlainSubmissions(@Nullable AssessmentId onlyAssessment, @Nullable SurveyCode onlySurvey) {
        this.onlyAssessment = onlyAssessment;
        this.onlySurvey = onlySurvey;
    }

    /** The submission of a line; null when the line is not plain. */
    public @Nullable Submission read(byte[] line) {
        json.begin(line);
        keys.nextLine();
        key = null;
        day = null;
        answers = null;
        assessment = onlyAssessment;
        survey = onlySurvey;
        if (!readFields() || key == null || answers == null || assessment == null || survey == null) {
            return null;
        }
        return new Submission(assessment, survey, key, day, answers);
    }

    private boolean readFields() {
        if (!json.pass('{')) {
            return false;
        }
        do {
            var field = json.text();
            if (field == null || !json.pass(':') || !readField(field)) {
                return false;
            }
        } while (json.pass(','));
        return json.pass('}') && json.isAtEnd();
    }

    /** Whether it is a known field, for the first time, with a plain value. */
    private boolean readField(String field) {
        return switch (field) {
            case "respondentKey" -> key == null && readKey();
            case "submittedOn" -> day == null && readDay();
            case "answers" -> answers == null && readAnswers();
            case "assessmentId" -> assessment == null && readAssessment();
            case "survey" -> survey == null && readSurvey();
            default -> false;
        };
    }

    private boolean readKey() {
        var text = json.text();
        if (text == null) {
            return false;
        }
        key = text.strip();
        return !key.isEmpty() && key.length() <= KEY_LENGTH_MAX;
    }

    private boolean readDay() {
        int from = json.passText();
        if (from < 0 || json.at() - 1 - from != DAY_LENGTH) {
            return false;
        }
        var line = json.line();
        int year = number(line, from, 4);
        int month = number(line, from + 5, 2);
        int dayOfMonth = number(line, from + 8, 2);
        if (line[from + 4] != '-' || line[from + 7] != '-' || year < YEAR_MIN || year > YEAR_MAX) {
            return false;
        }
        try {
            day = LocalDate.of(year, month, dayOfMonth);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** -1 unless all are digits. */
    private static int number(byte[] text, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return -1;
            }
            number = 10 * number + text[at] - '0';
        }
        return number;
    }

    private boolean readAnswers() {
        if (!json.pass('{')) {
            return false;
        }
        int count = 0;
        do {
            int from = json.passText();
            int place = from < 0 ? -1 : keys.place(json.line(), from, json.at() - 1);
            if (place < 0 || count == ANSWERS_MAX || !json.pass(':')) {
                return false;
            }
            var value = json.value();
            if (value == PlainJson.NOT_PLAIN) {
                return false;
            }
            put(count++, keys.text(place), value);
        } while (json.pass(','));
        answers = GivenAnswers.of(Arrays.copyOf(answerKeys, count), Arrays.copyOf(answerValues, count));
        return json.pass('}');
    }

    private void put(int at, String answerKey, @Nullable Object value) {
        if (at == answerKeys.length) {
            answerKeys = Arrays.copyOf(answerKeys, 2 * at);
            answerValues = Arrays.copyOf(answerValues, 2 * at);
        }
        answerKeys[at] = answerKey;
        answerValues[at] = value;
    }

    private boolean readAssessment() {
        var text = json.text();
        if (text == null) {
            return false;
        }
        try {
            if (lastAssessment == null || !text.equals(lastText)) { // Neighbours mostly are of the same one.
                lastAssessment = AssessmentId.parse(text);
                lastText = text;
            }
            assessment = lastAssessment;
            return true;
        } catch (MalformedId e) {
            return false;
        }
    }

    private boolean readSurvey() {
        var text = json.text();
        if (text == null) {
            return false;
        }
        try {
            if (lastSurvey == null || !text.equals(lastSurvey.value())) {
                lastSurvey = new SurveyCode(text);
            }
            survey = lastSurvey;
            return true;
        } catch (MalformedId e) {
            return false;
        }
    }
}
