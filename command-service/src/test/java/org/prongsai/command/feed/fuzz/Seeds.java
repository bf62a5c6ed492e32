package org.prongsai.command.feed.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.prongsai.command.feed.template.SurveyTemplate;
import org.prongsai.command.testing.Samples;
import org.prongsai.engine.id.SurveyCode;

/** Files that are as they should be, before anybody spoils them. */
final class Seeds {
    /** Whom no log and no receipt may name. */
    static final List<String> IDENTITIES = List.of("planted.somchai@example.org", "1101700230708", "0812345699");

    private static final Path FEEDS = folder();

    private Seeds() {}

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Seeds.class.getResource("/feeds")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All fixtures of a kind, in the order of their names. */
    private static List<byte[]> fixtures(String suffix) {
        return paths(suffix).stream().map(Seeds::bytes).toList();
    }

    private static List<Path> paths(String suffix) {
        try (var files = Files.walk(FEEDS)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.startsWith(FEEDS.resolve("fuzz")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Good for one thing: files that were read wrongly once. */
    static List<Path> findings() {
        try (var files = Files.list(FEEDS.resolve("fuzz"))) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> csv() {
        return with(fixtures(".csv"), utf8("""
                respondentKey,submittedOn,i1,i2,i3,i10,เบอร์โทร,e-mail,เลขบัตรประชาชน\r
                r-1,1/3/2566,4,มากที่สุด,๓,1,0812345699,planted.somchai@example.org,1101700230708\r
                r-2,2/3/2566,1,"น้อย",'=2,2,0812345699,planted.somchai@example.org,1101700230708\r
                1101700230708,,9,planted.somchai@example.org,5,0812345699,,,\r
                """));
    }

    static List<byte[]> xlsx() {
        var files = paths(".xlsx").stream().map(MutatedWorkbook::rezipped).toList();
        return with(files, ownTemplate());
    }

    private static byte[] ownTemplate() {
        var surveys = List.of(new SurveyCode("IIT"), new SurveyCode("EIT-1"));
        try {
            var file = Files.createTempFile("template", ".xlsx");
            try {
                Files.write(file, SurveyTemplate.write(Samples.METHODOLOGY, surveys));
                return MutatedWorkbook.rezipped(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What survey tools export. */
    static List<byte[]> exports() {
        return fixtures(".json");
    }

    /** This service's own. */
    static byte[] list() {
        return utf8("[" + text().strip().replace("}\n", "},") + "]");
    }

    static byte[] lines() {
        return utf8(text());
    }

    private static String text() {
        return """
                {"respondentKey": "r-1", "submittedOn": "2023-03-01", "answers": {"i1": 3, "i2": "๔", "i10": 1.0}}
                {"respondentKey": "1101700230708", "answers": {"i1": 9, "i2": "planted.somchai@example.org"}}
                {"respondentKey": "planted.somchai@example.org", "answers": {"i1": 1, "mail": "planted.somchai@example.org"}}
                {"respondentKey": "r-2", "phone": "0812345699", "answers": {"i1": 2, "i3": "0812345699"}}
                {"respondentKey": "r-3", "withdrawn": true, "reason": "0812345699"}
                """;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> with(List<byte[]> some, byte[] one) {
        return Stream.concat(some.stream(), java.util.stream.Stream.of(one)).toList();
    }
}
