package org.prongsai.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.tally.Tally;

/** The tape's fold is the fold of the events, at every position and however the log was cut into frames. */
class YearTapeTest {
    private static final int ASSESSMENTS = 4;

    @ForManySeeds
    void holdsTheSameBytesAsTheEventsAtEveryPosition(long seed) {
        var pick = Pick.seeded(seed);
        var history = History.of(pick, ASSESSMENTS);
        var tape = YearTape.of(frames(history, pick));

        positions(history, pick)
                .forEach(upTo -> assertThat(states(tape, history, upTo))
                        .as("as of %d", upTo)
                        .isEqualTo(history.states(upTo)));
    }

    @ForManySeeds
    void holdsTheSameAfterFramesAreMadeOne(long seed) {
        var pick = Pick.seeded(seed);
        var history = History.of(pick, ASSESSMENTS);
        var frames = frames(history, pick);
        int kept = pick.between(0, frames.size() - 1);
        var builder = new YearFrameBuilder();
        frames.subList(kept, frames.size()).forEach(builder::addAll);
        long after = frames.get(kept).header().after();
        var fewer = new ArrayList<>(frames.subList(0, kept));
        fewer.add(frame(builder.frame(after, history.last())));
        var tape = YearTape.of(fewer);

        positions(history, pick)
                .forEach(upTo -> assertThat(states(tape, history, upTo))
                        .as("as of %d", upTo)
                        .isEqualTo(history.states(upTo)));
        assertThat(digest(fewer)).isEqualTo(digest(frames));
    }

    @ForManySeeds
    void foldsFlatWhatItFoldsOneByOne(long seed) {
        var pick = Pick.seeded(seed);
        var history = History.of(pick, ASSESSMENTS);
        var tape = YearTape.of(frames(history, pick));
        var layout = TapeLayout.of(history.methodology());
        int split = pick.between(0, tape.assessments());

        for (long upTo : positions(history, pick).toArray()) {
            var flat = new TreeMap<String, String>();
            var fold = new AssessmentFold(_ -> layout);
            tape.fold(0, split, upTo, fold, each -> flat.put(each.name(), told(each)));
            tape.fold(split, tape.assessments(), upTo, fold, each -> flat.put(each.name(), told(each)));

            var single = new TreeMap<String, String>();
            for (var name : history.states(upTo).keySet()) {
                var state =
                        tape.state(name, upTo, new AssessmentFold(_ -> layout)).orElseThrow();
                single.put(name, told(state, layout));
            }
            assertThat(flat).as("as of %d", upTo).isEqualTo(single);
        }
    }

    @Test
    void refusesFramesWithAnyByteChangedOrMissing() {
        var history = History.of(Pick.seeded(7), 1);
        var frame = frames(history, Pick.seeded(8)).getFirst();
        var bytes = whole(frame);
        assertThat(FrameHeader.sound(MemorySegment.ofArray(bytes), 0)).isEqualTo(frame.header());

        for (int length = 0; length < bytes.length; length++) {
            var torn = MemorySegment.ofArray(Arrays.copyOf(bytes, length));
            assertThat(FrameHeader.sound(torn, 0)).as("%d bytes", length).isNull();
        }
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 0x10;
            assertThat(FrameHeader.sound(MemorySegment.ofArray(bytes), 0))
                    .as("byte %d", at)
                    .isNull();
            bytes[at] ^= 0x10;
        }
    }

    @Test
    void refusesAnswersOfAnotherLength() {
        var builder = new YearFrameBuilder();
        var name = "agency-2567/IIT".getBytes();
        int survey = builder.survey(name, 0, name.length);
        builder.answers(5, survey, false, "12-".getBytes(), 0, 3);

        assertThatThrownBy(() -> builder.answers(6, survey, false, "12".getBytes(), 0, 2))
                .hasMessage("a response to agency-2567/IIT has 3 answer slots, another 2");
    }

    /** The history in frames of random size, each beginning where the one before it ends. */
    private static List<YearFrame> frames(History history, Pick pick) {
        var frames = new ArrayList<YearFrame>();
        var builder = new YearFrameBuilder();
        long after = 0;
        int size = pick.of(1, 10, 100, 5000);
        for (var at : history.events()) {
            builder.row(at.position() * 31);
            builder.add(at.position(), at.event());
            if (pick.oneIn(size) || at.position() == history.last()) {
                frames.add(frame(builder.frame(after, at.position())));
                builder = new YearFrameBuilder();
                after = at.position();
            }
        }
        return frames;
    }

    private static YearFrame frame(byte[] bytes) {
        var header = FrameHeader.sound(MemorySegment.ofArray(bytes), 0);
        assertThat(header).isNotNull();
        return YearFrame.of(header, MemorySegment.ofArray(bytes).asSlice(FrameHeader.BYTES));
    }

    private static byte[] whole(YearFrame frame) {
        var builder = new YearFrameBuilder();
        builder.addAll(frame);
        return builder.frame(frame.header().after(), frame.header().upTo());
    }

    private static List<Long> digest(List<YearFrame> frames) {
        return List.of(
                frames.stream().mapToLong(frame -> frame.header().rows()).sum(),
                frames.stream().mapToLong(frame -> frame.header().digest()).sum());
    }

    /** The first, the last, some between, and some that hold no event. */
    private static LongStream positions(History history, Pick pick) {
        return LongStream.concat(
                LongStream.of(0, history.first(), history.last(), history.last() + 1, Long.MAX_VALUE / 2),
                LongStream.generate(() -> pick.between((int) history.first(), (int) history.last()))
                        .limit(12));
    }

    private static TreeMap<String, String> states(YearTape tape, History history, long upTo) {
        var layout = TapeLayout.of(history.methodology());
        var fold = new AssessmentFold(_ -> layout);
        var states = new TreeMap<String, String>();
        for (int number = 0; number < ASSESSMENTS; number++) {
            var name = "agency-%d-2567".formatted(number);
            tape.state(name, upTo, fold)
                    .ifPresent(state -> states.put(name, new String(AssessmentStateCodec.encode(state))));
        }
        return states;
    }

    private static String told(AssessmentFold fold) {
        var told = new StringBuilder(fold.phase().toString());
        for (int survey = 0; survey < fold.layout().surveys(); survey++) {
            if (fold.bases()[survey] >= 0) {
                var counts = Arrays.copyOfRange(
                        fold.counts(),
                        fold.bases()[survey],
                        fold.bases()[survey] + fold.layout().shape(survey).size());
                told.append(survey)
                        .append(Tally.of(fold.layout().shape(survey), fold.respondents(survey), counts))
                        .append(fold.population(survey))
                        .append(fold.minimum(survey));
            }
        }
        return told.append(Arrays.toString(fold.verdicts()))
                .append(fold.published())
                .toString();
    }

    private static String told(AssessmentState state, TapeLayout layout) {
        var told = new StringBuilder(state.phase().toString());
        for (int survey = 0; survey < layout.surveys(); survey++) {
            var opened = state.surveys().get(layout.survey(survey));
            if (opened != null) {
                told.append(survey)
                        .append(opened.tally())
                        .append(opened.population())
                        .append(opened.minimum());
            }
        }
        var verdicts = new byte[layout.items()];
        for (int item = 0; item < verdicts.length; item++) {
            var verdict = state.verdicts().get(layout.item(item).id());
            verdicts[item] = verdict == null ? 0 : layout.option(item, verdict.verdict());
        }
        return told.append(Arrays.toString(verdicts)).append(state.published()).toString();
    }
}
