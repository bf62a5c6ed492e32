package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.LeafEncoding;
import org.prongsai.engine.ledger.MerkleHash;
import org.prongsai.engine.ledger.MerkleHasher;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.NodeSource;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.StoredEvent;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.MethodologyReader;

/** A log of a few events in memory, its tree, and its bundles. Two agencies, two years, everything once. */
final class SmallLog {
    static final String ORIGIN = "log.example/ita";
    static final SigningKey KEY = SigningKey.of(ORIGIN, "a secret of thirty-two bytes....".getBytes(UTF_8));
    static final SigningKey OTHER_KEY = SigningKey.of(ORIGIN, "another one of thirty-two bytes.".getBytes(UTF_8));
    static final Methodology SMALL = MethodologyReader.read(resource("/methodology/small.yaml"), "small.yaml");
    static final AssessmentId ONE = AssessmentId.parse("ban-one-2566");
    static final AssessmentId TWO = AssessmentId.parse("ban-two-2566");
    static final AssessmentId EARLIER = AssessmentId.parse("ban-one-2565");
    static final BundleScope OF_ONE = new BundleScope.OneAssessment(ONE);
    static final BundleScope OF_NATION = new BundleScope.Nation(new FiscalYear(2566));
    private static final SurveyCode IIT = new SurveyCode("IIT-1");

    private final List<byte[]> leaves = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private long position;

    static String resource(String name) {
        try (var stream = SmallLog.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something of everything: responses recorded, corrected and withdrawn, verdicts, an announced result, a gap in positions. */
    static SmallLog filled() {
        var log = new SmallLog();
        log.add(new AgencyRegistered(new AgencyId("ban-one"), "บ้านหนึ่ง", null, "อบต.", "ตราด", null));
        log.add(new MethodologyRegistered(SMALL.ref(), SMALL.document(), "first"));
        log.open(EARLIER);
        log.open(ONE);
        log.add(new AgencyRegistered(new AgencyId("ban-two"), "บ้าน \"สอง\"", "Two", "อบต.", "ตราด", null));
        log.open(TWO);
        log.add(new SampleTargetSet(ONE, IIT, 120, null));
        log.answer(ONE, 1, "3121-");
        log.answer(TWO, 2, "11111");
        log.answer(ONE, 3, "23132");
        log.position += 5;
        log.answer(EARLIER, 4, "22222");
        log.answer(ONE, 5, "33331");
        log.add(new SurveyResponseCorrected(
                ONE, IIT, response(3), new PackedAnswers("13132"), new PackedAnswers("23132"), "ผิดแถว"));
        log.add(new SurveyResponseWithdrawn(ONE, IIT, response(5), new PackedAnswers("33331"), "ซ้ำ"));
        log.add(new DisclosureItemAssessed(ONE, "O1", "PASS", "https://one.example/o1", null, null));
        log.add(new DisclosureItemAssessed(ONE, "O2", "FAIL", null, "ไม่พบ", null));
        log.add(new DisclosureItemAssessed(TWO, "O1", "PASS", null, null, null));
        log.add(new ResultPublished(
                ONE,
                new PublishedResult(
                        new BigDecimal("61.20"),
                        "พอใช้",
                        new TreeMap<>(Map.of("OIT", new BigDecimal("50.00"))),
                        new TreeMap<>(),
                        new TreeMap<>()),
                "announced"));
        log.add(new AssessmentClosed(TWO));
        return log;
    }

    void open(AssessmentId id) {
        add(new AssessmentOpened(id, SMALL.ref()));
        SMALL.surveys().forEach(survey -> add(new SurveyOpened(id, survey, SMALL.ref())));
    }

    void answer(AssessmentId id, int respondent, String answers) {
        add(new SurveyResponseRecorded(id, IIT, response(respondent), new PackedAnswers(answers), null));
    }

    private static ResponseId response(int respondent) {
        return new ResponseId("%016d".formatted(respondent));
    }

    void add(Event event) {
        var encoded = EventCodec.encode(event);
        var stream = event.stream();
        int sequence = sequences.merge(stream, 1, Integer::sum) - 1;
        position++;
        streams.add(stream);
        leaves.add(LeafEncoding.bytes(new StoredEvent(
                "id-" + position,
                "{}",
                new String(encoded.json(), UTF_8),
                position,
                "2023-03-01T05:00:00.%03dZ".formatted(position % 1000),
                Integer.toString(encoded.revision()),
                sequence,
                stream,
                "Test",
                encoded.name())));
    }

    int size() {
        return leaves.size();
    }

    byte[] leaf(int index) {
        return leaves.get(index);
    }

    /** The same log with one leaf replaced. */
    SmallLog with(int index, byte[] leaf) {
        var changed = new SmallLog();
        changed.leaves.addAll(leaves);
        changed.leaves.set(index, leaf);
        changed.streams.addAll(streams);
        return changed;
    }

    NodeSource nodes() {
        var hashes = new byte[leaves.size() * Hash.BYTES];
        for (int index = 0; index < leaves.size(); index++) {
            MerkleHash.leaf(leaves.get(index)).copyTo(hashes, index * Hash.BYTES);
        }
        return (level, index) -> new MerkleHasher().perfect(hashes, (int) (index << level) * Hash.BYTES, level);
    }

    Checkpoint checkpoint(int size) {
        return new Checkpoint(ORIGIN, new TreeHead(size, MerkleProofs.root(nodes(), size)));
    }

    SignedNote signed(int size) {
        return SignedNote.sign(checkpoint(size).text(), KEY);
    }

    BundleRequest request(BundleScope scope, int size, int... earlier) {
        var checkpoints = new ArrayList<EarlierCheckpoint>();
        for (int each : earlier) {
            checkpoints.add(new EarlierCheckpoint(signed(each)));
        }
        return new BundleRequest(scope, signed(size), nodes(), checkpoints, NoteSigner.of(KEY));
    }

    EventFeed feed(BundleScope scope, int size) {
        return sink -> {
            for (int index = 0; index < size; index++) {
                if (scope.holds(streams.get(index))) {
                    sink.leaf(index, leaves.get(index), leaves.get(index).length);
                }
            }
        };
    }

    byte[] bundle(BundleScope scope, int... earlier) {
        return write(request(scope, size(), earlier), feed(scope, size()));
    }

    static byte[] write(BundleRequest request, EventFeed feed) {
        var out = new ByteArrayOutputStream();
        try {
            BundleWriter.write(request, feed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static AuditReport verify(byte[] bundle, Trust trust) throws IOException, BundleUnreadable {
        return BundleVerifier.verify(RandomBytes.of(bundle), trust);
    }

    static AuditReport verify(byte[] bundle) throws IOException, BundleUnreadable {
        return verify(bundle, new Trust(KEY.verifier(), null, null));
    }
}
