package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.methodology.Confidence;

class MessagesTest {
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("#\\{([a-z0-9.-]+)|#messages\\.msg\\('([a-z0-9.-]+)'");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"");
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    private final Properties thai = read("/messages_th.properties");
    private final Properties english = read("/messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(english.stringPropertyNames()).isEqualTo(thai.stringPropertyNames());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(thai.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(thai.getProperty(key))));
    }

    @Test
    void noMessageIsEmptyOrInTheWrongLanguage() {
        var english = new TreeSet<>(this.english.stringPropertyNames());
        english.remove("site.other-language");

        assertThat(thai.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(english)
                .allSatisfy(key ->
                        assertThat(this.english.getProperty(key)).isNotBlank().doesNotContainPattern(THAI));
    }

    @Test
    void everyMessageThatAPageAsksForIsThereAndNoOther() throws IOException {
        var asked = new TreeSet<String>();
        asked.addAll(keys(Path.of("src/main/resources/templates"), KEY_IN_TEMPLATE));
        asked.addAll(keys(Path.of("src/main/java/org/prongsai/query/page"), KEY_IN_CODE));
        for (var event : EventCatalog.names()) {
            asked.add("event." + event);
        }
        for (var confidence : Confidence.values()) {
            asked.add("confidence." + confidence.word());
        }
        Status.all(Words.THAI).forEach(status -> asked.add(status.messageKey()));
        Arrays.asList("400", "404", "500")
                .forEach(error -> asked.addAll(Set.of("error." + error, "error." + error + "-what")));

        assertThat(new TreeSet<>(thai.stringPropertyNames())).isEqualTo(asked);
    }

    private static Set<String> keys(Path folder, Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> pattern.matcher(text(file))
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .filter(key -> !key.endsWith("."))
                            .forEach(keys::add));
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> arguments(String message) {
        var used = new TreeSet<Integer>();
        for (int i = 0; i < new MessageFormat(message.replace("'", "''")).getFormatsByArgumentIndex().length; i++) {
            if (message.contains("{" + i + "}")) {
                used.add(i);
            }
        }
        return used;
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
