package org.prongsai.engine.methodology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The methodologies that come with this jar, one per fiscal year; their ids are the years. Each is read when first asked for,
 * and only once.
 */
public final class BuiltInMethodologies {
    private static final String FOLDER = "/methodology/";
    private static final SequencedMap<String, BuiltIn> BY_ID = index();

    private BuiltInMethodologies() {}

    /** All of them, by year. */
    public static List<Methodology> all() {
        return BY_ID.values().stream().map(BuiltIn::methodology).toList();
    }

    public static Optional<Methodology> find(String id) {
        return Optional.ofNullable(BY_ID.get(id)).map(BuiltIn::methodology);
    }

    /** Their ids, by year, without reading them. */
    public static Collection<String> ids() {
        return BY_ID.sequencedKeySet();
    }

    /** The file {@code index} names the files, so that a further year needs no change here. */
    private static SequencedMap<String, BuiltIn> index() {
        var files = new LinkedHashMap<String, BuiltIn>();
        resource("index")
                .lines()
                .sorted()
                .forEach(file -> files.put(file.substring(0, file.indexOf('.')), new BuiltIn(file)));
        return Collections.unmodifiableSequencedMap(files);
    }

    private static String resource(String name) {
        try (var stream = BuiltInMethodologies.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("this jar lacks its resource " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BuiltIn {
        private final String file;
        private volatile @Nullable Methodology read;

        BuiltIn(String file) {
            this.file = file;
        }

        Methodology methodology() {
            var known = read;
            return known != null ? known : readOnce();
        }

        private synchronized Methodology readOnce() {
            var known = read;
            if (known == null) {
                known = MethodologyReader.read(resource(file), file);
                read = known;
            }
            return known;
        }
    }
}
