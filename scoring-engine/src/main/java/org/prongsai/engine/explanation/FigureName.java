package org.prongsai.engine.explanation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.SurveyCode;

/**
 * Names one figure of a score sheet: {@code total}, an instrument's code, or kind and id such as {@code indicator:9},
 * {@code question:i5} or {@code item:O12}. Where an instrument has several surveys, a figure of one of them has its code
 * behind it: {@code question:e1@EIT-1}.
 *
 * @param id empty for the total
 * @param survey null where the figure is not of one survey among several
 */
public record FigureName(Kind kind, String id, @Nullable SurveyCode survey) {
    /** The one every walk down begins with. */
    public static final FigureName TOTAL = new FigureName(Kind.TOTAL, "", null);

    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+):([^:@]{1,40})(?:@([^:@]{1,40}))?");
    private static final Pattern CODE = Pattern.compile("[^:@]{1,40}");

    /** From the top of the sheet downwards. */
    public enum Kind {
        TOTAL("total"),
        INSTRUMENT("instrument"),
        SURVEY("survey"),
        INDICATOR("indicator"),
        SUB_INDICATOR("sub-indicator"),
        QUESTION("question"),
        SLOT("slot"),
        ITEM("item");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    static FigureName of(Kind kind, String id) {
        return new FigureName(kind, id, null);
    }

    /** Reads a name; empty where it is none. Whether there is such a figure is another question. */
    public static Optional<FigureName> parse(String written) {
        var text = written.strip();
        if (text.equals(Kind.TOTAL.word)) {
            return Optional.of(TOTAL);
        }
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return CODE.matcher(text).matches() ? Optional.of(of(Kind.INSTRUMENT, text)) : Optional.empty();
        }
        try {
            var survey = parts.group(3) == null ? null : new SurveyCode(parts.group(3));
            return Kind.ofWord(parts.group(1))
                    .filter(kind -> kind != Kind.TOTAL)
                    .map(kind -> new FigureName(kind, parts.group(2), survey));
        } catch (MalformedId _) {
            return Optional.empty();
        }
    }

    /** Whether this names the other figure too, as long as it does not say of which survey. */
    boolean isLooselyThatOf(FigureName other) {
        return survey == null && kind == other.kind && id.equals(other.id);
    }

    public String written() {
        return switch (kind) {
            case TOTAL -> kind.word;
            case INSTRUMENT -> id;
            case SURVEY, INDICATOR, SUB_INDICATOR, QUESTION, SLOT, ITEM ->
                kind.word + ":" + id + (survey == null ? "" : "@" + survey);
        };
    }

    @Override
    public String toString() {
        return written();
    }
}
