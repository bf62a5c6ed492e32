package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Reads what a fold needs of a stored response event straight from its bytes, without making an object: where the answers, the
 * assessment's id and the survey's code stand. One reader is used for many events, by one thread.
 *
 * <p>It takes only what {@link EventCodec} writes today, byte for byte in that form, and has looked at every byte. Anything
 * else (another revision, an escape, a letter that is neither ASCII nor Thai, a value that breaks a rule) it refuses, and the
 * caller asks {@link EventCodec#decode}, which knows more and says what is wrong. So {@code true} always means: decoding would
 * have given the same values.
 */
public final class ResponseBytes {
    private static final byte[] ANSWERS = ascii("{\"answers\":\"");
    private static final byte[] ASSESSMENT = ascii("\",\"assessmentId\":\"");
    private static final byte[] ASSESSMENT_FIRST = ascii("{\"assessmentId\":\"");
    private static final byte[] PREVIOUS = ascii("\",\"previousAnswers\":\"");
    private static final byte[] REASON = ascii("\",\"reason\":\"");
    private static final byte[] RESPONSE = ascii("\",\"responseId\":\"");
    private static final byte[] SUBMITTED = ascii("\",\"submittedOn\":\"");
    private static final byte[] SURVEY = ascii("\",\"survey\":\"");
    private static final byte[] END = ascii("\"}");

    private static final int ASSESSMENT_MIN = 2 + 5;
    private static final int ASSESSMENT_MAX = 60 + 5;
    private static final int RESPONSE_MIN = 16;
    private static final int RESPONSE_MAX = 64;
    private static final int SURVEY_MAX = 12;
    private static final int DATE_LENGTH = 10;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private byte[] bytes = {};
    private int at;
    private int end;
    private int answersFrom;
    private int answersTo;
    private int previousFrom;
    private int previousTo;
    private int assessmentFrom;
    private int assessmentTo;
    private int surveyFrom;
    private int surveyTo;
    private int responseFrom;
    private int responseTo;

    /** Reads a {@code SurveyResponseRecorded} of revision 1; false when it has to be decoded. */
    public boolean recorded(byte[] payload, int from, int to) {
        begin(payload, from, to);
        return skip(ANSWERS)
                && answers()
                && skip(ASSESSMENT)
                && assessment()
                && skip(RESPONSE)
                && response()
                && (!skip(SUBMITTED) || date())
                && survey();
    }

    /** Reads a {@code SurveyResponseCorrected} of revision 1; false when it has to be decoded. */
    public boolean corrected(byte[] payload, int from, int to) {
        begin(payload, from, to);
        return skip(ANSWERS)
                && answers()
                && skip(ASSESSMENT)
                && assessment()
                && skip(PREVIOUS)
                && previousAnswers()
                && answersTo - answersFrom == previousTo - previousFrom
                && skip(REASON)
                && reason()
                && skip(RESPONSE)
                && response()
                && survey();
    }

    /** Reads a {@code SurveyResponseWithdrawn} of revision 1, which has previous answers only; false as above. */
    public boolean withdrawn(byte[] payload, int from, int to) {
        begin(payload, from, to);
        return skip(ASSESSMENT_FIRST)
                && assessment()
                && skip(PREVIOUS)
                && previousAnswers()
                && skip(REASON)
                && reason()
                && skip(RESPONSE)
                && response()
                && survey();
    }

    /** Where the answers that hold from now on begin; one byte for each slot, as in {@link PackedAnswers}. */
    public int answersFrom() {
        return answersFrom;
    }

    public int answersTo() {
        return answersTo;
    }

    /** Where the answers that are undone begin. */
    public int previousFrom() {
        return previousFrom;
    }

    public int previousTo() {
        return previousTo;
    }

    public int assessmentFrom() {
        return assessmentFrom;
    }

    public int assessmentTo() {
        return assessmentTo;
    }

    public int surveyFrom() {
        return surveyFrom;
    }

    public int surveyTo() {
        return surveyTo;
    }

    /** The stream that the event read last belongs to; of a payload that was read and has not changed since. */
    public String stream(byte[] payload) {
        return ascii(payload, assessmentFrom, assessmentTo)
                + "/" + ascii(payload, surveyFrom, surveyTo)
                + "/" + ascii(payload, responseFrom, responseTo);
    }

    private static String ascii(byte[] payload, int from, int to) {
        return new String(payload, from, to - from, US_ASCII);
    }

    private void begin(byte[] payload, int from, int to) {
        bytes = payload;
        at = from;
        end = to;
        answersFrom = answersTo = previousFrom = previousTo = from;
    }

    /** Goes on behind these bytes, if they are next. */
    private boolean skip(byte[] expected) {
        int behind = at + expected.length;
        if (behind > end || !Arrays.equals(bytes, at, behind, expected, 0, expected.length)) {
            return false;
        }
        at = behind;
        return true;
    }

    private boolean answers() {
        answersFrom = at;
        answersTo = skipAnswers();
        return true;
    }

    private boolean previousAnswers() {
        previousFrom = at;
        previousTo = skipAnswers();
        return true;
    }

    private int skipAnswers() {
        while (at < end && (bytes[at] >= '1' && bytes[at] <= '9' || bytes[at] == '-')) {
            at++;
        }
        return at;
    }

    /** An agency's id (words of lower-case letters and digits with single hyphens between them), a hyphen, and a year. */
    private boolean assessment() {
        assessmentFrom = at;
        byte before = '-';
        while (at < end && (isLowerOrDigit(bytes[at]) || bytes[at] == '-' && before != '-')) {
            before = bytes[at++];
        }
        assessmentTo = at;
        int length = assessmentTo - assessmentFrom;
        int year = assessmentTo - 4;
        return length >= ASSESSMENT_MIN
                && length <= ASSESSMENT_MAX
                && bytes[year - 1] == '-'
                && bytes[year] == '2'
                && (bytes[year + 1] == '5' || bytes[year + 1] == '6')
                && isDigit(bytes[year + 2])
                && isDigit(bytes[year + 3]);
    }

    private boolean response() {
        responseFrom = at;
        while (at < end && isLowerOrDigit(bytes[at])) {
            at++;
        }
        responseTo = at;
        return responseTo - responseFrom >= RESPONSE_MIN && responseTo - responseFrom <= RESPONSE_MAX;
    }

    /** The last value of all three events, and the end of the object. */
    private boolean survey() {
        if (!skip(SURVEY)) {
            return false;
        }
        surveyFrom = at;
        byte before = '-';
        while (at < end && (isUpper(bytes[at]) || (isDigit(bytes[at]) || bytes[at] == '-' && before != '-'))) {
            before = bytes[at++];
        }
        surveyTo = at;
        return surveyTo > surveyFrom
                && surveyTo - surveyFrom <= SURVEY_MAX
                && isUpper(bytes[surveyFrom])
                && before != '-'
                && skip(END)
                && at == end;
    }

    /** A day that exists, of a year of four digits. */
    private boolean date() {
        int from = at;
        if (end - from < DATE_LENGTH || bytes[from] == '0' || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return false;
        }
        for (int digit = from; digit < from + DATE_LENGTH; digit++) {
            if (digit != from + 4 && digit != from + 7 && !isDigit(bytes[digit])) {
                return false;
            }
        }
        at = from + DATE_LENGTH;
        int month = two(from + 5);
        int day = two(from + 8);
        return month >= 1 && month <= 12 && day >= 1 && day <= days(100 * two(from) + two(from + 2), month);
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /** A text of ASCII and Thai letters with something in it besides spaces. */
    private boolean reason() {
        boolean blank = true;
        while (at < end && bytes[at] != '"') {
            int length = PlainText.length(bytes, at, end);
            if (length == 0) {
                return false;
            }
            blank &= bytes[at] == ' ';
            at += length;
        }
        return !blank;
    }

    private int two(int from) {
        return 10 * (bytes[from] - '0') + bytes[from + 1] - '0';
    }

    private static boolean isLowerOrDigit(byte letter) {
        return letter >= 'a' && letter <= 'z' || isDigit(letter);
    }

    private static boolean isUpper(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
