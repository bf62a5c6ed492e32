package org.prongsai.engine.improvement;

import java.util.ArrayList;
import java.util.Map;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.Methodology;

/** Methodologies so small that everything that can be done about a score can be tried. */
final class SmallForm {
    private SmallForm() {}

    /** Up to three questions, one of them perhaps asked in two surveys, and so many items. */
    static Methodology of(Pick pick, int itemsMax) {
        int internal = pick.between(1, 4);
        int external = pick.between(1, 4);
        int open = pick.between(1, 4);
        int sum = internal + external + open;
        var form = FormBuilder.of(2566).survey("IIT", internal + "/" + sum);
        form.asking(1, Asked.plain("i1", Scales.SIX_STEPS));
        if (pick.oneIn(2)) {
            form.asking(2, Asked.reversed("i2", Scales.FOUR_STEPS));
        }
        form.survey("EIT", external + "/" + sum, pick.of(Map.of("EIT", "1"), Map.of("EIT-1", "1/3", "EIT-2", "2/3")));
        form.asking(3, Asked.plain("e1", Scales.answers("short", 0, 50, 90)));
        form.checklist("OIT", open + "/" + sum, "list");
        int item = 1;
        int last = 3 + pick.between(1, 2);
        for (int indicator = 4; indicator <= last; indicator++) {
            var groups = new ArrayList<Checked>();
            for (int group = pick.between(1, 2); group > 0; group--) {
                int end = Math.min(itemsMax, item + pick.between(0, 2));
                if (item <= end) {
                    groups.add(new Checked(
                            indicator + "." + group,
                            pick.of(Scales.PASS_FAIL, Scales.HALF_CREDIT),
                            FormBuilder.items(item, end)));
                    item = end + 1;
                }
            }
            if (!groups.isEmpty()) {
                form.checking(indicator, groups.toArray(Checked[]::new));
            }
        }
        return form.levels(pick.of(Scales.LETTERS, Scales.PASSES)).build();
    }
}
