package org.prongsai.engine.improvement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The proposals that come with the program, one for each of the ten indicators. The indicators have had the same names in all
 * years, so that one list serves all of them.
 */
public final class Proposals {
    private static final String RESOURCE = "/improvement/proposals.json";

    private static final List<Proposal> ALL = read();

    private Proposals() {}

    /** All of them, in the order of indicators. */
    public static List<Proposal> all() {
        return ALL;
    }

    /** The one for an indicator; empty where none was thought of. */
    public static Optional<Proposal> of(int indicator) {
        return ALL.stream()
                .filter(proposal -> proposal.indicator() == indicator)
                .findFirst();
    }

    private static List<Proposal> read() {
        try (var file = Proposals.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            var json = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return List.of(json.readValue(file, Proposal[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
