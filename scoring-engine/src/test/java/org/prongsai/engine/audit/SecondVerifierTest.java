package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verifier written from docs/audit-bundle.md alone: the JDK and a reader of JSON, nothing of the engine. It shows that the
 * format can be checked by somebody else, and that both verifiers see the same.
 */
class SecondVerifierTest {
    private static final SmallLog LOG = SmallLog.filled();

    @Test
    void comesToTheSameAsTheFirst() throws Exception {
        for (var bundle : List.of(LOG.bundle(SmallLog.OF_ONE), LOG.bundle(SmallLog.OF_NATION, 3, 21))) {
            assertThat(new Second(Parts.of(bundle).files()).problems()).isEmpty();
            assertThat(SmallLog.verify(bundle).isVerified()).isTrue();
        }
    }

    @Test
    void findsWhatWasChanged() throws Exception {
        var parts = Parts.of(LOG.bundle(SmallLog.OF_ONE));
        var changed = Map.of(
                "checkpoint", "file",
                "events.ndjson", "file",
                "leaves.txt", "file",
                "proof.txt", "file",
                "scores/ban-one-2566.json", "file",
                "methodology/small-2566-3.json", "file",
                "manifest.note", "signature");
        for (var each : changed.entrySet()) {
            var text = parts.text(each.getKey());
            var other = parts.with(each.getKey(), (text.substring(0, text.length() - 3) + "?\n").getBytes(UTF_8));
            assertThat(new Second(other.files()).problems()).as(each.getKey()).contains(each.getValue());
        }
        var lines = new ArrayList<>(parts.lines("events.ndjson"));
        lines.set(3, lines.get(3).replace("Test", "Best"));
        var resigned = Parts.of(parts.withLines("events.ndjson", lines).together(SmallLog.KEY));
        assertThat(new Second(resigned.files()).problems()).containsExactly("root");
        var recounted =
                Parts.of(parts.withText("scores/ban-one-2566.json", text -> text.replaceFirst("\\[1,0,1]", "[0,0,2]"))
                        .together(SmallLog.KEY));
        assertThat(new Second(recounted.files()).problems()).containsExactly("counts of ban-one-2566");
    }

    private static final class Second {
        private final Map<String, byte[]> files;
        private final List<String> problems = new ArrayList<>();

        Second(Map<String, byte[]> files) {
            this.files = files;
        }

        List<String> problems() throws GeneralSecurityException {
            var manifest = new JsonMapper().readTree(files.get("manifest.json"));
            for (var file : manifest.get("files")) {
                var content = files.get(file.get("name").asString());
                if (content == null
                        || content.length != file.get("length").asLong()
                        || !HexFormat.of()
                                .formatHex(sha256(content))
                                .equals(file.get("sha256").asString())) {
                    problems.add("file");
                }
            }
            checkNotes(manifest);
            if (problems.isEmpty()) {
                checkRoot(manifest);
                for (var id : manifest.get("assessments")) {
                    checkCounts(id.asString());
                }
            }
            return problems;
        }

        private void checkNotes(JsonNode manifest) throws GeneralSecurityException {
            var vkey = manifest.get("vkey").asString();
            int first = vkey.indexOf('+');
            var key = Base64.getDecoder().decode(vkey.substring(vkey.indexOf('+', first + 1) + 1));
            var name = vkey.substring(0, first);
            var expected = "prongsai audit bundle manifest v1\n"
                    + HexFormat.of().formatHex(sha256(files.get("manifest.json"))) + "\n";
            if (!expected.equals(signedText("manifest.note", name, key))) {
                problems.add("signature");
            }
            var checkpoint = "%s\n%d\n%s\n"
                    .formatted(
                            manifest.get("origin").asString(),
                            manifest.get("treeSize").asLong(),
                            manifest.get("root").asString());
            if (!checkpoint.equals(signedText("checkpoint", name, key))) {
                problems.add("checkpoint");
            }
        }

        /** The text of a note, where the key has signed it; else nothing. */
        private String signedText(String file, String name, byte[] key) throws GeneralSecurityException {
            var note = new String(files.get(file), UTF_8);
            int blank = note.lastIndexOf("\n\n");
            var text = note.substring(0, blank + 1);
            var line = note.substring(blank + 2).strip();
            var start = "\u2014 " + name + " ";
            if (!line.startsWith(start) || !line.substring(start.length()).matches("[A-Za-z0-9+/]+=*")) {
                return "";
            }
            var signature = Base64.getDecoder().decode(line.substring(start.length()));
            var point = Arrays.copyOfRange(key, 1, key.length);
            boolean odd = point[31] < 0;
            point[31] &= 0x7F;
            var reversed = new byte[32];
            for (int at = 0; at < 32; at++) {
                reversed[at] = point[31 - at];
            }
            var spec =
                    new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, reversed)));
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(Arrays.copyOfRange(signature, 4, signature.length)) ? text : "";
        }

        private void checkRoot(JsonNode manifest) throws GeneralSecurityException {
            Deque<Long> indices = new ArrayDeque<>();
            for (var line : lines("leaves.txt")) {
                var ends = line.split("-");
                for (long index = Long.parseLong(ends[0]); index <= Long.parseLong(ends[ends.length - 1]); index++) {
                    indices.add(index);
                }
            }
            Deque<byte[]> leaves = new ArrayDeque<>();
            for (var line : lines("events.ndjson")) {
                leaves.add(hash((byte) 0, line.getBytes(UTF_8), new byte[0]));
            }
            Deque<byte[]> proof = new ArrayDeque<>();
            for (var line : lines("proof.txt")) {
                proof.add(Base64.getDecoder().decode(line));
            }
            var root = root(0, manifest.get("treeSize").asLong(), indices, leaves, proof);
            boolean usedUp = indices.isEmpty() && leaves.isEmpty() && proof.isEmpty();
            if (!usedUp
                    || !Base64.getEncoder()
                            .encodeToString(root)
                            .equals(manifest.get("root").asString())) {
                problems.add("root");
            }
        }

        private static byte[] root(long from, long to, Deque<Long> indices, Deque<byte[]> leaves, Deque<byte[]> proof)
                throws GeneralSecurityException {
            if (indices.isEmpty() || indices.peek() >= to) {
                return proof.pop();
            }
            if (to - from == 1) {
                indices.pop();
                return leaves.pop();
            }
            long left = 1;
            while (2 * left < to - from) {
                left *= 2;
            }
            var first = root(from, from + left, indices, leaves, proof);
            return hash((byte) 1, first, root(from + left, to, indices, leaves, proof));
        }

        /** Counts the answers that hold, slot by slot, and compares them with the sheet. */
        private void checkCounts(String assessment) {
            var holding = new TreeMap<String, String>();
            for (var line : lines("events.ndjson")) {
                var event = new JsonMapper().readTree(line);
                var stream = event.get("stream").asString();
                var payload = new JsonMapper().readTree(event.get("payload").asString());
                switch (event.get("type").asString()) {
                    case "SurveyResponseRecorded", "SurveyResponseCorrected" ->
                        holding.put(stream, payload.get("answers").asString());
                    case "SurveyResponseWithdrawn" -> holding.remove(stream);
                    default -> {}
                }
            }
            var sheet = new JsonMapper().readTree(files.get("scores/" + assessment + ".json"));
            for (var survey : sheet.findValue("instruments").get(0).get("surveys")) {
                var code = survey.get("survey").asString();
                var answers = holding.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(assessment + "/" + code + "/"))
                        .map(Map.Entry::getValue)
                        .toList();
                if (!counts(sheet, code).equals(counted(answers, counts(sheet, code)))) {
                    problems.add("counts of " + assessment);
                }
            }
        }

        private static List<List<Integer>> counts(JsonNode sheet, String survey) {
            var counts = new ArrayList<List<Integer>>();
            for (var indicator : sheet.get("indicators")) {
                for (var part : indicator.get("surveys")) {
                    if (part.get("survey").asString().equals(survey)) {
                        part.findValues("counts").forEach(slot -> {
                            var levels = new ArrayList<Integer>();
                            slot.forEach(count -> levels.add(count.asInt()));
                            counts.add(levels);
                        });
                    }
                }
            }
            return counts;
        }

        private static List<List<Integer>> counted(List<String> answers, List<List<Integer>> shape) {
            var counted = new ArrayList<List<Integer>>();
            for (int slot = 0; slot < shape.size(); slot++) {
                var levels = new ArrayList<Integer>();
                for (int level = 1; level <= shape.get(slot).size(); level++) {
                    int at = slot;
                    char digit = (char) ('0' + level);
                    levels.add((int) answers.stream()
                            .filter(answer -> answer.charAt(at) == digit)
                            .count());
                }
                counted.add(levels);
            }
            return counted;
        }

        private List<String> lines(String file) {
            return new String(files.get(file), UTF_8).lines().toList();
        }

        private static byte[] hash(byte kind, byte[] first, byte[] second) throws GeneralSecurityException {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            digest.update(first);
            return digest.digest(second);
        }

        private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        }
    }
}
