package org.prongsai.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.LevelScheme;
import org.springframework.context.MessageSource;

/** The words of one language: messages, names that come in both languages, and times. */
public final class Wording {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final MessageSource messages;
    private final Language language;

    public Wording(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** A message; arguments are put in as they are, so figures come formatted. */
    public String text(String key, String... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    public String name(Label label) {
        return switch (language) {
            case TH -> label.th();
            case EN -> label.en();
        };
    }

    /** A level by its name in this language, its official name beside it where that differs. */
    public String level(LevelScheme scheme, String level) {
        var name = scheme.rules().stream()
                .filter(rule -> rule.level().equals(level))
                .findFirst()
                .map(rule -> name(rule.label()))
                .orElse(level);
        return name.equals(level) ? level : name + " (" + level + ")";
    }

    /** Names one after another, with the language's comma. */
    public String list(List<String> names) {
        return String.join(text("list.separator"), names);
    }

    /** A number of things, in groups of three digits. */
    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** How long something took, in seconds and tenths; what has not ended took none. */
    public String seconds(Instant from, @Nullable Instant to) {
        long tenths = to == null ? 0 : Duration.between(from, to).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    /** A moment in Thai local time and the Buddhist era. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(text("moment.pattern"), language.locale())
                .withChronology(ThaiBuddhistChronology.INSTANCE)
                .withZone(BANGKOK)
                .format(instant);
    }
}
