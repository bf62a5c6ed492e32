package org.prongsai.engine.tape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;

/**
 * Where the counts and verdicts of a methodology stand in flat arrays: counts survey after survey in the order of
 * {@link Methodology#surveys}, each as its {@link TallyShape} has them; verdicts in the order of {@link Methodology#items}.
 * Made once per methodology and compared by identity.
 */
public final class TapeLayout {
    private final Methodology methodology;
    private final List<SurveyCode> surveys;
    private final List<Item> items;
    private final TallyShape[] shapes;
    private final int[] bases;
    private final Map<String, Integer> surveyNumbers = new HashMap<>();
    private final Map<String, Integer> itemNumbers = new HashMap<>();

    private TapeLayout(Methodology methodology) {
        this.methodology = methodology;
        surveys = methodology.surveys();
        items = methodology.items();
        shapes = new TallyShape[surveys.size()];
        bases = new int[surveys.size() + 1];
        for (int survey = 0; survey < surveys.size(); survey++) {
            shapes[survey] = TallyShape.of(methodology.slots(surveys.get(survey)));
            bases[survey + 1] = bases[survey] + shapes[survey].size();
            surveyNumbers.put(surveys.get(survey).value(), survey);
        }
        for (int item = 0; item < items.size(); item++) {
            itemNumbers.put(items.get(item).id(), item);
        }
    }

    public static TapeLayout of(Methodology methodology) {
        return new TapeLayout(methodology);
    }

    public Methodology methodology() {
        return methodology;
    }

    /** How many surveys there are. */
    public int surveys() {
        return surveys.size();
    }

    public SurveyCode survey(int number) {
        return surveys.get(number);
    }

    public TallyShape shape(int survey) {
        return shapes[survey];
    }

    /** Where a survey's counts begin. */
    public int base(int survey) {
        return bases[survey];
    }

    /** How many counts there are in all. */
    public int counts() {
        return bases[surveys.size()];
    }

    /** How many items there are. */
    public int items() {
        return items.size();
    }

    public Item item(int number) {
        return items.get(number);
    }

    int survey(String code) {
        return surveyNumbers.getOrDefault(code, -1);
    }

    int item(String id) {
        return itemNumbers.getOrDefault(id, -1);
    }

    /** 1 and the place of the option of this code; 0 where the item has none. */
    byte option(int item, String code) {
        return items.get(item)
                .scale()
                .optionOfCode(code)
                .map(option -> (byte) option.level())
                .orElse((byte) 0);
    }
}
