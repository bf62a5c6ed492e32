package org.prongsai.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.engine.improvement.Answered.named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

class DocumentsTest {

    /** Every set of items is tried: of none so large can more be made than is said. */
    @ForManySeeds
    void noOtherItemsMakeMoreOfTheChecklist(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = SmallForm.of(pick, 8);
        var calculation = Answered.random(methodology, pick, pick.oneIn(3)).calculation();
        var checklist = methodology.instrument("OIT").orElseThrow();
        var choices = Documents.of(calculation, checklist);
        var items = methodology.items();

        var most = new HashMap<Integer, Rational>();
        for (int set = 0; set < 1 << items.size(); set++) {
            var turned = new HashMap<FigureName, Rational>();
            for (int at = 0; at < items.size(); at++) {
                if (((set >> at) & 1) == 1) {
                    var name = Answered.item(items.get(at));
                    turned.put(name, calculation.best(name));
                }
            }
            var value = calculation.with(turned).instrument(checklist);
            if (value != null) {
                most.merge(turned.size(), value, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }

        for (var choice : choices) {
            var turned = new HashMap<FigureName, Rational>();
            choice.turned().names().forEach(name -> turned.put(name, calculation.best(name)));
            assertThat(turned).hasSize(choice.items());
            assertThat(calculation.with(turned).instrument(checklist)).isEqualTo(choice.value());
        }
        most.forEach((count, value) -> {
            var within = choices.stream()
                    .filter(choice -> choice.items() <= count && choice.value() != null)
                    .toList();
            assertThat(within.getLast().value()).as("%d items", count).isGreaterThanOrEqualTo(value);
        });
    }

    @Test
    void turnsWhatIsWorthMostFirstAndLeavesOutWhatIsWorthNothing() {
        var form = form(
                new Checked("1.1", Scales.PASS_FAIL, FormBuilder.items(1, 3)),
                new Checked("1.2", Scales.PASS_FAIL, List.of("O4", "O5")));
        var choices = choices(form, Map.of("O1", "V1", "O2", "V2", "O3", "V1", "O4", "V1", "O5", "V2"));

        assertThat(choices)
                .containsExactly(
                        "125/3 []", "200/3 [item:O4]", "250/3 [item:O1, item:O4]", "100 [item:O1, item:O3, item:O4]");
    }

    /** The item that is worth most alone is not among the best three. */
    @Test
    void isNotGreedyWhereItemsBeginToCount() {
        var form = form(
                new Checked("1.1", Scales.PASS_FAIL, List.of("O1")),
                new Checked("1.2", Scales.PASS_FAIL, FormBuilder.items(2, 4)));
        var choices = choices(form, Map.of("O2", "V1", "O3", "V1", "O4", "V1"));

        assertThat(choices)
                .containsExactly("0 []", "50 [item:O1]", "200/3 [item:O2, item:O3]", "100 [item:O2, item:O3, item:O4]");
    }

    @Test
    void beginsWithNothingWhereNothingIsJudged() {
        var form = form(new Checked("1.1", Scales.PASS_FAIL, List.of("O1", "O2")));

        assertThat(choices(form, Map.of())).containsExactly("null []", "100 [item:O1]");
        assertThat(choices(form, Map.of("O1", "V2", "O2", "V2"))).containsExactly("100 []");
        assertThat(choices(form, Map.of("O2", "V2"))).containsExactly("100 []");
    }

    @Test
    void leavesAnnouncedIndicatorsAsTheyAre() {
        var form = FormBuilder.of(2566)
                .checklist("OIT", "1", "list")
                .checking(1, new Checked("1.1", Scales.PASS_FAIL, List.of("O1", "O2")))
                .checking(2, new Checked("2.1", Scales.PASS_FAIL, List.of("O3", "O4")))
                .build();
        var calculation = Calculation.of(Folds.sheet(form, Announced.of("1=50 O3=0 O4=100")));

        assertThat(told(Documents.of(calculation, form.instruments().getFirst())))
                .containsExactly("50 []", "75 [item:O3]");
    }

    @Test
    void copesWithTheLongestChecklist() {
        var methodology = BuiltInMethodologies.find("2565").orElseThrow();
        var verdicts = new HashMap<String, String>();
        methodology.items().stream().skip(9).forEach(item -> verdicts.put(item.id(), "FAIL"));
        var calculation = new Answered(methodology, Map.of(), verdicts).calculation();
        var choices = Documents.of(calculation, methodology.instrument("OIT").orElseThrow());

        assertThat(choices.getFirst().value()).isEqualTo(Rational.ZERO);
        // One of the two in 10.2 makes an eighth of the whole, more than the first of 9.1. What was not judged can stay
        // so.
        assertThat(choices.get(1).value()).isEqualTo(Rational.of(25, 2));
        assertThat(choices.get(1).turned().names()).containsExactly(named("item:O42"));
        assertThat(choices.getLast().value()).isEqualTo(Rational.of(100));
        assertThat(choices.getLast().items()).isEqualTo(34);
    }

    private static Methodology form(Checked... groups) {
        return FormBuilder.of(2566)
                .checklist("OIT", "1", "list")
                .checking(1, groups)
                .build();
    }

    private static List<String> choices(Methodology form, Map<String, String> verdicts) {
        var calculation = new Answered(form, Map.of(), verdicts).calculation();
        return told(Documents.of(calculation, form.instruments().getFirst()));
    }

    private static List<String> told(List<Documents.Choice> choices) {
        var told = new ArrayList<String>();
        choices.forEach(
                choice -> told.add(choice.value() + " " + choice.turned().names()));
        return told;
    }
}
