package org.prongsai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the words of every module with pages are held to; the module's own test says where they are asked for. */
public abstract class MessagesContract {
    private static final String FRAME = "messages/frame";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("#\\{([a-z0-9.-]+)|#messages\\.msg\\('([a-z0-9.-]+)'");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"");
    /** Names of settings look like keys. */
    private static final String SETTINGS = "prongsai.";

    private static final Pattern THAI_LETTER = Pattern.compile("[\\u0E00-\\u0E7F]");

    private final Properties thai;
    private final Properties english;
    private final List<Path> code;

    /**
     * @param bundle such as {@code messages/query}
     * @param code the folders of the classes that ask for messages
     */
    protected MessagesContract(String bundle, Path... code) {
        this.thai = read(bundle, Language.TH);
        this.english = read(bundle, Language.EN);
        this.code = List.of(code);
    }

    /** Keys that are put together, so that no file holds them whole. */
    protected abstract Set<String> composedKeys();

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(thai.stringPropertyNames()));
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
        var spoken = new TreeSet<>(english.stringPropertyNames());
        spoken.remove("site.other-language");

        assertThat(thai.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(spoken)
                .allSatisfy(
                        key -> assertThat(english.getProperty(key)).isNotBlank().doesNotContainPattern(THAI_LETTER));
    }

    @Test
    void everyMessageThatAPageAsksForIsThereAndNoOther() throws IOException {
        var asked = new TreeSet<String>();
        asked.addAll(keys(TEMPLATES, KEY_IN_TEMPLATE));
        for (var folder : code) {
            asked.addAll(keys(folder, KEY_IN_CODE));
        }
        asked.addAll(composedKeys());
        var own = new TreeSet<>(thai.stringPropertyNames());
        if (!own.equals(framed())) {
            asked.removeAll(framed()); // What the frame says, no service says again.
        }

        assertThat(own).isEqualTo(asked);
    }

    private static Set<String> framed() {
        return new TreeSet<>(read(FRAME, Language.TH).stringPropertyNames());
    }

    private static Set<String> keys(Path folder, Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> pattern.matcher(text(file))
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .filter(key -> !key.endsWith(".") && !key.endsWith("-") && !key.startsWith(SETTINGS))
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

    private static List<Integer> arguments(String message) {
        var used = new TreeSet<Integer>();
        for (int i = 0; i < new MessageFormat(message.replace("'", "''")).getFormatsByArgumentIndex().length; i++) {
            if (message.contains("{" + i + "}")) {
                used.add(i);
            }
        }
        return List.copyOf(used);
    }

    private static Properties read(String bundle, Language language) {
        var properties = new Properties();
        var resource = "/%s_%s.properties".formatted(bundle, language.tag());
        try (var reader =
                new InputStreamReader(MessagesContract.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
