package org.prongsai.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class StartFailureAnalyzerTest {

    @Test
    void tellsWhatIsWrongAndWhatToDoInAFewWords() {
        var cause = new DataDirectoryInUse(Path.of("data"));

        var analysis = new StartFailureAnalyzer().analyze(new BeanCreationException("database", cause));

        assertThat(analysis).isNotNull().satisfies(told -> {
            assertThat(told.getDescription()).isEqualTo("The data directory data is in use by another Prongsai.");
            assertThat(told.getAction())
                    .isEqualTo("Stop that one, or start this one with another directory: --prongsai.data=DIR");
        });
    }
}
