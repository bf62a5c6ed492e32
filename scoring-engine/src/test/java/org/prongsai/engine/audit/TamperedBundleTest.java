package org.prongsai.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.ledger.LeafEncoding;
import org.prongsai.engine.ledger.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is changed in a bundle is found, by whoever did it: a stranger, or the very holder of the key. */
class TamperedBundleTest {
    private static final SmallLog LOG = SmallLog.filled();
    private static final byte[] OF_ONE = LOG.bundle(SmallLog.OF_ONE, 4, 20);

    @Test
    void isRefusedWithAnyOneOfItsBytesChanged() {
        var bundle = LOG.bundle(SmallLog.OF_ONE);
        var accepted = IntStream.range(0, bundle.length)
                .parallel()
                .filter(at -> {
                    var changed = bundle.clone();
                    changed[at] ^= (byte) (1 << at % 8);
                    return accepts(changed);
                })
                .boxed()
                .toList();

        assertThat(accepted).isEmpty();
        assertThat(accepts(bundle)).isTrue();
    }

    @Test
    void isRefusedWhereverItIsCutOffAndWithAnythingBehind() {
        for (int length = 0; length < OF_ONE.length; length += 7) {
            assertThat(accepts(Arrays.copyOf(OF_ONE, length))).isFalse();
        }
        assertThat(accepts(Arrays.copyOf(OF_ONE, OF_ONE.length + 1))).isFalse();
    }

    private static boolean accepts(byte[] bundle) {
        try {
            return SmallLog.verify(bundle).isVerified();
        } catch (BundleUnreadable e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void cannotBeMadeFitAgainWithoutTheKey() throws Exception {
        for (var file : Parts.of(OF_ONE).files().keySet()) {
            if (!BundleNames.isStored(file)) {
                var forged =
                        Parts.of(OF_ONE).withText(file, text -> text + "\n").together(SmallLog.OTHER_KEY);
                assertThat(codes(forged)).contains(Code.SIGNATURE);
            }
        }
        assertThat(codes(Parts.of(OF_ONE).together(SmallLog.OTHER_KEY))).containsOnly(Code.SIGNATURE);
        assertThat(codes(Parts.of(OF_ONE).together(SmallLog.KEY))).isEmpty();
    }

    @Test
    void showsEveryEventThatIsLeftOutWhileItsIndexStays() throws Exception {
        forEveryEvent((parts, lines, index) -> {
            lines.remove(index);
            return parts.withLines(BundleNames.EVENTS, lines);
        });
    }

    @Test
    void showsEveryEventThatStandsThereTwice() throws Exception {
        forEveryEvent((parts, lines, index) -> {
            lines.add(index, lines.get(index));
            return parts.withLines(BundleNames.EVENTS, lines);
        });
    }

    @Test
    void showsEveryEventThatHasChangedPlacesWithTheNext() throws Exception {
        forEveryEvent((parts, lines, index) -> {
            lines.add((index + 1) % lines.size(), lines.remove(index));
            return parts.withLines(BundleNames.EVENTS, lines);
        });
    }

    private interface Change {
        Parts of(Parts parts, List<String> lines, int index);
    }

    private static void forEveryEvent(Change change) throws Exception {
        var parts = Parts.of(OF_ONE);
        int count = parts.lines(BundleNames.EVENTS).size();
        for (int index = 0; index < count; index++) {
            var lines = new ArrayList<>(parts.lines(BundleNames.EVENTS));
            var changed = change.of(parts, lines, index).together(SmallLog.KEY);
            assertThat(codes(changed)).as("event %d", index).contains(Code.PROOF);
        }
    }

    /** The one who holds the key leaves an event out and makes a true proof of the rest. */
    @Test
    void showsAnEventThatItsOwnIssuerLeavesOutUnlessItIsAWholeStream() throws Exception {
        var unseen = new HashSet<String>();
        for (int left = 0; left < LOG.size(); left++) {
            int index = left;
            var event = LeafEncoding.read(LOG.leaf(index));
            if (!SmallLog.OF_ONE.holds(event.stream())) {
                continue;
            }
            var honest = LOG.feed(SmallLog.OF_ONE, LOG.size());
            EventFeed dishonest = sink -> honest.read((leafIndex, leaf, length) -> {
                if (leafIndex != index) {
                    sink.leaf(leafIndex, leaf, length);
                }
            });
            if (isVerifiedThoughWritten(dishonest)) {
                unseen.add(event.stream() + "#" + event.sequence());
            }
        }

        assertThat(unseen)
                .isEqualTo(Set.of(
                        "agency:ban-one#0", // Nothing is computed from the name.
                        "ban-one-2566/IIT-2#0", // Nobody answered it: a whole stream.
                        "ban-one-2566/IIT-1/0000000000000001#0", // A whole response.
                        "ban-one-2566/IIT-1/0000000000000003#1", // The last of its stream.
                        "ban-one-2566/IIT-1/0000000000000005#1",
                        "ban-one-2566/IIT-1#1",
                        "ban-one-2566#3"));
    }

    private static boolean isVerifiedThoughWritten(EventFeed feed) throws Exception {
        try {
            return SmallLog.verify(SmallLog.write(LOG.request(SmallLog.OF_ONE, LOG.size()), feed))
                    .isVerified();
        } catch (IllegalStateException e) {
            return false; // What is left makes no assessment.
        }
    }

    @Test
    void showsWhichFigureOfASheetWasChanged() throws Exception {
        var file = "scores/ban-one-2566.json";
        var changed = Parts.of(OF_ONE)
                .withText(file, text -> text.replaceFirst("\"shown\":\"50.00\"", "\"shown\":\"50.01\""))
                .together(SmallLog.KEY);

        var finding = SmallLog.verify(changed).findings();
        assertThat(finding).hasSize(1);
        assertThat(finding.getFirst().code()).isEqualTo(Code.FIGURE);
        assertThat(finding.getFirst().file()).isEqualTo(file);
        assertThat(finding.getFirst().figure()).isEqualTo("indicators[0].surveys[0].questions[0].score.shown");
        assertThat(finding.getFirst().printed()).isEqualTo("50.01");
        assertThat(finding.getFirst().computed()).isEqualTo("50.00");
        assertThat(finding.getFirst().messageEn())
                .isEqualTo(
                        "indicators[0].surveys[0].questions[0].score.shown: the sheet says 50.01, the events make 50.00");
    }

    @Test
    void showsEveryValueOfASheetThatWasChanged() throws Exception {
        var file = "scores/ban-one-2566.json";
        var sheet = new JsonMapper().readTree(Parts.of(OF_ONE).files().get(file));
        var values = new ArrayList<String>();
        collect(sheet, values);
        assertThat(values).hasSizeGreaterThan(20);
        for (var value : values) {
            var changed = Parts.of(OF_ONE)
                    .withText(file, text -> text.replaceFirst(Pattern.quote(value), "\"other\""))
                    .together(SmallLog.KEY);
            assertThat(codes(changed)).as(value).containsOnly(Code.FIGURE);
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()
                && !texts.contains(node.toString())
                && !node.asString().equals("ban-one-2566")) {
            texts.add(node.toString());
        }
        node.forEach(child -> collect(child, texts));
    }

    @Test
    void showsAMissingOrAnExtraFileAlsoWhereItIsSigned() throws Exception {
        var parts = Parts.of(OF_ONE);

        assertThat(codes(parts.without("scores/ban-one-2566.json").together(SmallLog.KEY)))
                .containsOnly(Code.FILE);
        assertThat(codes(parts.without("methodology/small-2566-3.json").together(SmallLog.KEY)))
                .containsOnly(Code.FILE);
        assertThat(codes(parts.withText("methodology/small-2566-3.json", text -> text.replace("0.6", "0.7"))
                        .together(SmallLog.KEY)))
                .containsOnly(Code.METHODOLOGY);
        assertThat(codes(parts.without("older/000000000000000004.proof").together(SmallLog.KEY)))
                .containsOnly(Code.HISTORY);
        var files = Parts.of(LOG.bundle(SmallLog.OF_NATION));
        assertThat(codes(files.together(SmallLog.KEY, List.of(SmallLog.ONE)))).contains(Code.ASSESSMENT, Code.FILE);
    }

    @Test
    void showsAnEventOfAnotherStreamThanItSays() throws Exception {
        var moved = event(13, event -> event.stream().replace("0000000000000001", "0000000000000002"));

        assertThat(codes(moved.bundle(SmallLog.OF_ONE))).containsOnly(Code.EVENT);
        var report = SmallLog.verify(moved.bundle(SmallLog.OF_ONE));
        assertThat(report.findings().getFirst().position()).isEqualTo(14);
        assertThat(report.findings().getFirst().messageEn())
                .isEqualTo("the event at position 14 is about stream ban-one-2566/IIT-1/0000000000000001"
                        + " and stands in ban-one-2566/IIT-1/0000000000000002");
    }

    private interface Renaming {
        String stream(StoredEvent event);
    }

    private static SmallLog event(int index, Renaming renaming) {
        var event = LeafEncoding.read(LOG.leaf(index));
        assertThat(event.type()).isEqualTo(SurveyResponseRecorded.class.getSimpleName());
        return LOG.with(
                index,
                LeafEncoding.bytes(new StoredEvent(
                        event.id(),
                        event.metadata(),
                        event.payload(),
                        event.position(),
                        event.recordedAt(),
                        event.revision(),
                        event.sequence(),
                        renaming.stream(event),
                        event.streamType(),
                        event.type())));
    }

    @Test
    void showsWhatIsWrittenInAnyOtherForm() throws Exception {
        var parts = Parts.of(OF_ONE);
        for (var wrong :
                List.of("0-1\n5-7\n", "0\n1\n5-7\n12-13\n15\n17-21\n23\n", "x\n", "", "0-1", "1-0\n", "00-1\n")) {
            assertThat(codes(parts.withText(BundleNames.LEAVES, _ -> wrong).together(SmallLog.KEY)))
                    .as(wrong)
                    .isNotEmpty();
        }
        for (var wrong : List.of(
                "",
                "x\n",
                parts.text(BundleNames.PROOF) + parts.lines(BundleNames.PROOF).getFirst() + "\n")) {
            assertThat(codes(parts.withText(BundleNames.PROOF, _ -> wrong).together(SmallLog.KEY)))
                    .as(wrong)
                    .contains(Code.PROOF);
        }
        assertThat(codes(parts.withText(BundleNames.EVENTS, text -> text.replaceFirst("\\{\"id\"", "{ \"id\""))
                        .together(SmallLog.KEY)))
                .contains(Code.EVENT, Code.PROOF);
    }

    private static Set<Code> codes(byte[] bundle) throws IOException, BundleUnreadable {
        var codes = new HashSet<Code>();
        SmallLog.verify(bundle).findings().forEach(finding -> {
            codes.add(finding.code());
            assertThat(finding.messageTh()).isNotBlank();
            assertThat(finding.messageEn()).isNotBlank();
        });
        return codes;
    }

    @Test
    void keepsTheFirstOfVeryManyFindings() throws Exception {
        var parts = Parts.of(OF_ONE);
        var report = SmallLog.verify(
                parts.withText("scores/ban-one-2566.json", _ -> "{}").together(SmallLog.KEY));

        assertThat(report.findings()).hasSizeLessThanOrEqualTo(100);
        assertThat(report.findingCount())
                .isGreaterThanOrEqualTo(report.findings().size());
    }
}
