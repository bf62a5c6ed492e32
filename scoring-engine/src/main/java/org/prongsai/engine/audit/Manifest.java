package org.prongsai.engine.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.canonical.CanonicalTree;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.engine.ledger.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a bundle says that it holds. It is signed, so whoever leaves an event out can be held to it.
 *
 * @param key the public half of the key that signed checkpoint and manifest
 * @param events how many events there are
 * @param assessments whose score sheets are there, by id
 * @param files all files before the manifest, in order
 * @param before how many bytes of the container stand before the manifest, and their hash
 */
record Manifest(
        BundleScope scope,
        String origin,
        VerifierKey key,
        TreeHead head,
        long events,
        List<AssessmentId> assessments,
        List<BundleFile> files,
        BundleFile before) {

    static final String SCHEMA = "prongsai-audit-bundle/1";

    /** Two lines: no checkpoint has so few, so that the signature of the one never fits the other. */
    private static final String NOTE = "prongsai audit bundle manifest v1\n%s\n";

    private static final String CONTAINER = "container";

    Manifest {
        assessments = List.copyOf(assessments);
        files = List.copyOf(files);
    }

    byte[] bytes() {
        var tree = JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("kind", scope.kind())
                .put("fiscalYear", scope.fiscalYear().value())
                .put("origin", origin)
                .put("vkey", key.toString())
                .put("treeSize", head.size())
                .put("root", head.root().base64())
                .put("events", events);
        var ids = tree.putArray("assessments");
        assessments.forEach(id -> ids.add(id.value()));
        var list = tree.putArray("files");
        files.forEach(file -> list.addObject()
                .put("name", file.name())
                .put("length", file.length())
                .put("sha256", file.hash().hex()));
        tree.putObject(CONTAINER)
                .put("length", before.length())
                .put("sha256", before.hash().hex());
        return CanonicalTree.bytes(tree);
    }

    /** The text that is signed for a manifest. */
    static String noteText(byte[] manifest) {
        return NOTE.formatted(Hash.sha256(manifest).hex());
    }

    Checkpoint checkpoint() {
        return new Checkpoint(origin, head);
    }

    /** @throws IllegalArgumentException when these bytes are no manifest of this format */
    static Manifest parse(byte[] bytes) {
        var fields = new Fields(CanonicalTree.read(bytes));
        if (!fields.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("its schema is %s, not %s".formatted(fields.text("schema"), SCHEMA));
        }
        var assessments = new ArrayList<AssessmentId>();
        for (var id : fields.list("assessments")) {
            assessments.add(AssessmentId.parse(id.asString()));
        }
        var files = new ArrayList<BundleFile>();
        for (var file : fields.list("files")) {
            files.add(file(new Fields(file), null));
        }
        var manifest = new Manifest(
                scope(fields, assessments),
                fields.text("origin"),
                VerifierKey.parse(fields.text("vkey")),
                new TreeHead(fields.number("treeSize"), Hash.parseBase64(fields.text("root"))),
                fields.number("events"),
                assessments,
                files,
                file(new Fields(fields.take(CONTAINER)), CONTAINER));
        fields.close();
        if (!List.copyOf(new TreeSet<>(assessments)).equals(assessments)) {
            throw new IllegalArgumentException("its assessments are not in order");
        }
        return manifest;
    }

    private static BundleScope scope(Fields fields, List<AssessmentId> assessments) {
        var year = new FiscalYear((int) Math.min(fields.number("fiscalYear"), Integer.MAX_VALUE));
        var scope = switch (fields.text("kind")) {
            case "nation" -> new BundleScope.Nation(year);
            case "assessment" -> assessments.size() == 1 ? new BundleScope.OneAssessment(assessments.getFirst()) : null;
            default -> null;
        };
        if (scope == null
                || assessments.stream().anyMatch(id -> !id.fiscalYear().equals(year))) {
            throw new IllegalArgumentException("its assessments are not those of its kind and fiscal year");
        }
        return scope;
    }

    private static BundleFile file(Fields fields, @Nullable String name) {
        var file = new BundleFile(
                name == null ? fields.text("name") : name,
                fields.number("length"),
                Hash.parseHex(fields.text("sha256")));
        fields.close();
        return file;
    }

    /** The fields of an object, of which each has to be there and none besides. */
    private static final class Fields {
        private final JsonNode object;
        private final Set<String> taken = new HashSet<>();

        Fields(JsonNode object) {
            this.object = object;
        }

        JsonNode take(String key) {
            taken.add(key);
            return object.path(key);
        }

        String text(String key) {
            var value = take(key);
            if (!value.isString()) {
                throw new IllegalArgumentException("it lacks the text " + key);
            }
            return value.asString();
        }

        long number(String key) {
            var value = take(key);
            if (!value.isIntegralNumber() || value.longValue() < 0) {
                throw new IllegalArgumentException("it lacks the number " + key);
            }
            return value.longValue();
        }

        JsonNode list(String key) {
            var value = take(key);
            if (!value.isArray()) {
                throw new IllegalArgumentException("it lacks the list " + key);
            }
            return value;
        }

        void close() {
            if (!object.isObject() || object.size() != taken.size()) {
                throw new IllegalArgumentException("it has keys that nobody knows");
            }
        }
    }
}
