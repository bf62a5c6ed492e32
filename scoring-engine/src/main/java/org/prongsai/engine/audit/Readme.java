package org.prongsai.engine.audit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The text that every bundle begins with, in Thai and English. */
final class Readme {
    private static final String RESOURCE = "/audit/README.txt";

    private Readme() {}

    static byte[] bytes() {
        try (var stream = Readme.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("this jar lacks its resource " + RESOURCE);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
