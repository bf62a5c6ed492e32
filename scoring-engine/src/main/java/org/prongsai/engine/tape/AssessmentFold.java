package org.prongsai.engine.tape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;

/**
 * One assessment as it stood at a position, folded from the tape into flat arrays. One object is used for assessment after
 * assessment, by one thread: what it tells is of the last fold, and its arrays are only good until the next.
 */
public final class AssessmentFold {
    private static final int ABSENT = Fact.ABSENT;

    /** What a methodology's word in a frame stands for. */
    private record Pinned(MethodologyRef ref, TapeLayout layout) {}

    /** A verdict that holds: where its text stands, and its words. */
    record Held(YearFrame frame, int item, int option, long text) {}

    private final Function<MethodologyRef, TapeLayout> layouts;
    private final Map<String, Pinned> pinnedByWord = new HashMap<>();
    private final Run run = new Run();
    private final Section section = new Section();

    private String name = "";
    private @Nullable Pinned pinned;
    private Phase phase = Phase.OPEN;
    private @Nullable Published published;
    private long position;
    private int judged;

    private int[] counts = {};
    private int[] bases = {};
    private int[] respondents = {};
    private int[] populations = {};
    private int[] minimums = {};
    private boolean[] closed = {};
    private byte[] verdicts = {};

    /** Only filled where somebody wants the texts too. */
    private final Map<String, Held> held = new TreeMap<>();

    private boolean withTexts;

    /** @param layouts finds the layout of a pinned methodology; asked once for each */
    public AssessmentFold(Function<MethodologyRef, TapeLayout> layouts) {
        this.layouts = layouts;
    }

    /** Whether it was opened by then; nothing else means anything where it was not. */
    public boolean isOpened() {
        return pinned != null;
    }

    public AssessmentId id() {
        return AssessmentId.parse(name);
    }

    /** The id as text. */
    public String name() {
        return name;
    }

    public MethodologyRef methodology() {
        return pinned().ref();
    }

    /** Where counts and verdicts stand: that of the pinned methodology. */
    public TapeLayout layout() {
        return pinned().layout();
    }

    public Phase phase() {
        return phase;
    }

    /** The published result that holds; null when none was recorded. */
    public @Nullable Published published() {
        return published;
    }

    /** The position of its last event; plans do not count. */
    public long position() {
        return position;
    }

    /** Counts as {@link TapeLayout} places them. */
    public int[] counts() {
        return counts;
    }

    /** Where each survey's counts begin; -1 for a survey that was not opened. */
    public int[] bases() {
        return bases;
    }

    /** For each item 0 where it was not judged, else 1 and up: the place of the option in the item's scale. */
    public byte[] verdicts() {
        return verdicts;
    }

    /** Whether any item was judged. */
    public boolean isJudged() {
        return judged > 0;
    }

    /** How many responses to a survey count. */
    public int respondents(int survey) {
        return respondents[survey];
    }

    /** People entitled to answer a survey; null when not declared. */
    public @Nullable Integer population(int survey) {
        return populations[survey] == ABSENT ? null : populations[survey];
    }

    /** The smallest sample asked of this agency in particular; null when the methodology's rule holds. */
    public @Nullable Integer minimum(int survey) {
        return minimums[survey] == ABSENT ? null : minimums[survey];
    }

    boolean isClosed(int survey) {
        return closed[survey];
    }

    Map<String, Held> held() {
        return held;
    }

    /** The same as the fold of the events, texts and all; only after a fold {@linkplain YearTape#state with texts}. */
    AssessmentState state() {
        return FoldedState.of(this);
    }

    void begin(String assessment, boolean texts) {
        name = assessment;
        withTexts = texts;
        pinned = null;
        phase = Phase.OPEN;
        published = null;
        position = 0;
        judged = 0;
        held.clear();
    }

    /** The first pass: what was opened, declared, announced and closed. */
    void facts(YearFrame frame, int index, long delta) {
        section.move(frame, index);
        for (int left = section.facts(); left > 0 && section.factDelta() <= delta; left--) {
            fact(frame);
            reached(frame, section.factDelta());
            section.nextFact();
        }
    }

    private void fact(YearFrame frame) {
        var word = frame.word(section.factWord());
        switch (section.factKind()) {
            case OPENED -> open(word);
            case SURVEY_OPENED -> {
                int survey = survey(word);
                bases[survey] = layout().base(survey);
            }
            case TARGET_SET -> {
                int survey = survey(word);
                populations[survey] = section.factFirst();
                minimums[survey] = section.factSecond();
            }
            case SURVEY_CLOSED -> closed[survey(word)] = true;
            case PUBLISHED ->
                published = frame.published(section.factPlace(), word, section.factFirst(), section.factPayload());
            case CLOSED -> phase = Phase.CLOSED;
            case CERTIFIED -> phase = Phase.CERTIFIED;
        }
    }

    private void open(String word) {
        var found = pinnedByWord.computeIfAbsent(word, written -> {
            var ref = Fact.methodology(written);
            return new Pinned(ref, layouts.apply(ref));
        });
        pinned = found;
        var layout = found.layout();
        if (counts.length != layout.counts() || bases.length != layout.surveys() || verdicts.length != layout.items()) {
            counts = new int[layout.counts()];
            bases = new int[layout.surveys()];
            respondents = new int[layout.surveys()];
            populations = new int[layout.surveys()];
            minimums = new int[layout.surveys()];
            closed = new boolean[layout.surveys()];
            verdicts = new byte[layout.items()];
        }
        Arrays.fill(counts, 0);
        Arrays.fill(bases, -1);
        Arrays.fill(respondents, 0);
        Arrays.fill(populations, ABSENT);
        Arrays.fill(minimums, ABSENT);
        Arrays.fill(closed, false);
        Arrays.fill(verdicts, (byte) 0);
    }

    private int survey(String code) {
        int survey = pinned == null ? -1 : pinned.layout().survey(code);
        if (survey < 0) {
            throw new IllegalStateException(
                    "the tape holds survey %s of %s, which its methodology does not have".formatted(code, name));
        }
        return survey;
    }

    /** The second pass: answers and verdicts. */
    void records(YearFrame frame, int index, long delta) {
        section.move(frame, index);
        var numbers = frame.numbers(layout());
        for (int left = section.runs(); left > 0; left--) {
            section.nextRun(run);
            int records = delta >= run.delta(run.length - 1) ? run.length : run.upTo(delta);
            if (records > 0) {
                answers(frame, numbers.surveys()[run.word], records);
            }
        }
        verdicts(frame, numbers, delta);
    }

    private void answers(YearFrame frame, int survey, int records) {
        var layout = layout();
        if (survey < 0 || bases[survey] < 0 || run.slots != layout.shape(survey).slots()) {
            throw new IllegalStateException(
                    "the tape holds answers to %s of %s, which cannot follow what it holds before"
                            .formatted(frame.word(run.word), name));
        }
        run.count(records, layout.shape(survey), counts, bases[survey]);
        respondents[survey] += run.removed ? -records : records;
        reached(frame, run.delta(records - 1));
    }

    private void verdicts(YearFrame frame, WordNumbers numbers, long delta) {
        int all = section.verdicts();
        for (int number = 0; number < all && section.verdictDelta(number) <= delta; number++) {
            int word = section.verdictItem(number);
            int item = numbers.items()[word];
            if (item >= 0) {
                verdicts[item] = numbers.option(item, section.verdictOption(number));
            }
            judged++;
            if (withTexts) {
                held.put(
                        frame.word(word),
                        new Held(frame, word, section.verdictOption(number), section.verdictText(number)));
            }
            reached(frame, section.verdictDelta(number));
        }
    }

    private void reached(YearFrame frame, long delta) {
        position = Math.max(position, frame.header().after() + delta);
    }

    private Pinned pinned() {
        if (pinned == null) {
            throw new IllegalStateException(name + " was not opened by then");
        }
        return pinned;
    }
}
