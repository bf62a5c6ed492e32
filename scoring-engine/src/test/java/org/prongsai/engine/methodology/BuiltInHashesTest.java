package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Assessments pin built-in methodologies by hash. A file that says something else under the same revision would orphan them:
 * raise the revision (which keeps the old one findable only if the old file stays), or undo the change.
 */
class BuiltInHashesTest {

    @Test
    void everyBuiltInFileStillSaysWhatItsRevisionSaid() throws IOException {
        List<String> shipped;
        try (var recorded = BuiltInHashesTest.class.getResourceAsStream("/methodology/hashes.txt")) {
            shipped = new String(recorded.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }

        assertThat(BuiltInMethodologies.all().stream()
                        .map(Methodology::ref)
                        .map(ref -> ref.id() + " " + ref.revision() + " " + ref.hash()))
                .containsExactlyElementsOf(shipped);
    }
}
