package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.LeafWriter;
import org.prongsai.engine.ledger.MerkleHasher;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.NodeSource;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.StoredEvent;
import org.prongsai.engine.ledger.TreeHead;

/** A bundle far larger than the memory of the packaged verifier that reads it. */
class LargeBundleIT {
    private static final int RESPONSES = 150_000;
    private static final List<Event> OPENINGS = List.of(
            new MethodologyRegistered(SmallLog.SMALL.ref(), SmallLog.SMALL.document(), "first"),
            new AssessmentOpened(SmallLog.ONE, SmallLog.SMALL.ref()),
            new SurveyOpened(SmallLog.ONE, new SurveyCode("IIT-1"), SmallLog.SMALL.ref()));
    private static final int SIZE = OPENINGS.size() + RESPONSES;

    /** Made when it is asked for; each is the first of its stream. */
    private static LeafWriter leaf(int index, LeafWriter writer) {
        var event = index < OPENINGS.size() ? OPENINGS.get(index) : response(index);
        var encoded = EventCodec.encode(event);
        return writer.event(new StoredEvent(
                "0190b1c2-0000-7000-8000-%012d".formatted(index),
                "{}",
                new String(encoded.json(), UTF_8),
                index + 1,
                "2023-03-01T05:00:00.000Z",
                Integer.toString(encoded.revision()),
                0,
                event.stream(),
                "Test",
                encoded.name()));
    }

    private static SurveyResponseRecorded response(int index) {
        return new SurveyResponseRecorded(
                SmallLog.ONE,
                new SurveyCode("IIT-1"),
                new ResponseId("%040d".formatted(index)),
                new PackedAnswers("12" + (1 + index % 3) + "1-"),
                null);
    }

    private static NodeSource nodes() {
        var hashes = new byte[SIZE * Hash.BYTES];
        var writer = new LeafWriter();
        var hasher = new MerkleHasher();
        for (int index = 0; index < SIZE; index++) {
            leaf(index, writer);
            hasher.leaf(writer.bytes(), 0, writer.length(), hashes, index * Hash.BYTES);
        }
        return (level, index) -> new MerkleHasher().perfect(hashes, (int) (index << level) * Hash.BYTES, level);
    }

    @Test
    void isVerifiedInLessMemoryThanItsEventsTake(@TempDir Path folder) throws Exception {
        var bundle = folder.resolve("bundle.zip");
        var nodes = nodes();
        var head = new Checkpoint(SmallLog.ORIGIN, new TreeHead(SIZE, MerkleProofs.root(nodes, SIZE)));
        var request = new BundleRequest(
                SmallLog.OF_ONE,
                SignedNote.sign(head.text(), SmallLog.KEY),
                nodes,
                List.of(),
                NoteSigner.of(SmallLog.KEY));
        try (var out = new BufferedOutputStream(Files.newOutputStream(bundle))) {
            BundleWriter.write(request, LargeBundleIT::feed, out);
        }

        var verified = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx48m",
                        "-jar",
                        Path.of("target/prongsai-verify.jar").toAbsolutePath().toString(),
                        bundle.toString(),
                        "--json",
                        "--key",
                        SmallLog.KEY.verifier().toString())
                .redirectErrorStream(true)
                .start();
        var printed = new String(verified.getInputStream().readAllBytes(), UTF_8);
        assertThat(verified.waitFor()).as(printed).isZero();
        assertThat(printed).contains("\"VERIFIED\"", "\"events\" : " + (SIZE - RESPONSES / 3));
    }

    /** All but every third response. */
    private static void feed(EventFeed.Sink sink) throws IOException {
        var writer = new LeafWriter();
        for (int index = 0; index < SIZE; index++) {
            if (index < OPENINGS.size() || index % 3 != 0) {
                leaf(index, writer);
                sink.leaf(index, writer.bytes(), writer.length());
            }
        }
    }
}
