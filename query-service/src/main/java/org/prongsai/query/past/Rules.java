package org.prongsai.query.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.tape.AssessmentFold;
import org.prongsai.engine.tape.TapeLayout;

/**
 * How counts and verdicts under a pinned methodology are read under another one, or under the same: which survey is which,
 * and which option of an item is which.
 */
final class Rules {
    private final TapeLayout pinned;
    private final Methodology methodology;
    private final ScoreProgram program;
    private final boolean asksTheSame;
    private final boolean listsTheSame;
    private final int[] surveys;
    private final int[] items;
    private final byte[][] options;

    private Rules(TapeLayout pinned, Methodology methodology, ScoreProgram program) {
        this.pinned = pinned;
        this.methodology = methodology;
        this.program = program;
        this.asksTheSame = asksTheSame(pinned.methodology(), methodology);
        this.listsTheSame = listsTheSame(pinned.methodology(), methodology);
        this.surveys = methodology.surveys().stream()
                .mapToInt(survey -> pinned.methodology().surveys().indexOf(survey))
                .toArray();
        var known = new ArrayList<String>();
        for (int item = 0; item < pinned.items(); item++) {
            known.add(pinned.item(item).id());
        }
        this.items = methodology.items().stream()
                .mapToInt(item -> known.indexOf(item.id()))
                .toArray();
        this.options = options(pinned, methodology);
    }

    static Rules of(TapeLayout pinned, Methodology methodology, ScoreProgram program) {
        return new Rules(pinned, methodology, program);
    }

    Methodology methodology() {
        return methodology;
    }

    ScoreProgram program() {
        return program;
    }

    boolean isPinned() {
        return methodology.ref().equals(pinned.methodology().ref());
    }

    /** Whether what was answered, judged and announced can be held against these rules. */
    boolean fit(AssessmentFold fold) {
        if (isPinned()) {
            return true;
        }
        if (formsDiffer(fold)) {
            return false;
        }
        for (int item = 0; item < fold.verdicts().length; item++) {
            if (fold.verdicts()[item] != 0 && options[item][fold.verdicts()[item]] == 0) {
                return false;
            }
        }
        return announced(fold).stream()
                .noneMatch(item -> methodology.item(item).isEmpty()
                        && pinned.methodology().item(item).isPresent());
    }

    /** Whether the forms differ as such, whatever was answered on them: then one reason is that of all. */
    boolean formsDiffer(AssessmentFold fold) {
        return !asksTheSame || ((fold.isJudged() || !announced(fold).isEmpty()) && !listsTheSame);
    }

    private static Set<String> announced(AssessmentFold fold) {
        var published = fold.published();
        return published == null ? Set.of() : published.result().items().keySet();
    }

    /** Where each of these rules' surveys has its counts in the fold; -1 where it was not opened. */
    int[] bases(AssessmentFold fold, int[] into) {
        for (int survey = 0; survey < surveys.length; survey++) {
            into[survey] = surveys[survey] < 0 ? -1 : fold.bases()[surveys[survey]];
        }
        return into;
    }

    /** The place of one of these rules' surveys in the fold; negative where the pinned methodology has none. */
    int survey(int number) {
        return surveys[number];
    }

    int surveys() {
        return surveys.length;
    }

    int items() {
        return items.length;
    }

    byte[] verdicts(AssessmentFold fold, byte[] into) {
        for (int item = 0; item < items.length; item++) {
            int there = items[item];
            into[item] = there < 0 ? 0 : options[there][fold.verdicts()[there]];
        }
        return into;
    }

    private static byte[][] options(TapeLayout pinned, Methodology methodology) {
        var options = new byte[pinned.items()][];
        for (int number = 0; number < options.length; number++) {
            var item = pinned.item(number);
            var mapped = new byte[item.scale().levels() + 1];
            methodology
                    .item(item.id())
                    .ifPresent(other -> item.scale()
                            .options()
                            .forEach(option -> mapped[option.level()] = other.scale()
                                    .optionOfCode(option.code())
                                    .map(found -> (byte) found.level())
                                    .orElse((byte) 0)));
            options[number] = mapped;
        }
        return options;
    }

    private record SlotForm(String id, int levels, boolean reversed) {}

    private static boolean asksTheSame(Methodology pinned, Methodology other) {
        var surveys = new ArrayList<>(pinned.surveys());
        surveys.addAll(other.surveys());
        return surveys.stream().allMatch(survey -> form(pinned.slots(survey)).equals(form(other.slots(survey))));
    }

    private static List<SlotForm> form(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new SlotForm(slot.id(), slot.scale().levels(), slot.reversed()))
                .toList();
    }

    private static boolean listsTheSame(Methodology pinned, Methodology other) {
        return pinned.instruments().stream()
                .filter(list -> list.isChecklist())
                .allMatch(list -> other.instrument(list.code())
                        .map(there -> there.form().equals(list.form()))
                        .orElse(true));
    }
}
