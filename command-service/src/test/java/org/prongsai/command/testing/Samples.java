package org.prongsai.command.testing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.command.improvement.ActivityDraft;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** Things that many tests need one of. */
public final class Samples {
    public static final Methodology METHODOLOGY = builtIn("2566");
    public static final AgencyId AGENCY = new AgencyId("bang-rak");
    public static final AssessmentId ASSESSMENT = AssessmentId.parse("bang-rak-2566");
    public static final AssessmentId OTHER_YEAR = AssessmentId.parse("bang-rak-2565");

    private Samples() {}

    public static Methodology builtIn(String id) {
        return BuiltInMethodologies.find(id).orElseThrow();
    }

    public static PublishedResult total(String total) {
        return new PublishedResult(new BigDecimal(total), null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    public static PublishedResult nothing() {
        return new PublishedResult(null, null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** {@code scores("IIT", "87.52", "EIT", "70")}. */
    public static SortedMap<String, BigDecimal> scores(String... keysAndScores) {
        var scores = new TreeMap<String, BigDecimal>();
        for (int i = 0; i < keysAndScores.length; i += 2) {
            scores.put(keysAndScores[i], new BigDecimal(keysAndScores[i + 1]));
        }
        return scores;
    }

    /** A measure with this number, or without one. */
    public static ActivityDraft draft(Integer number, String title, Integer... indicators) {
        return new ActivityDraft(
                number,
                title,
                List.of("จัดทำคู่มือ"),
                "ปีงบประมาณ 2566",
                List.of("สำนักปลัด"),
                new TreeSet<>(Arrays.asList(indicators)));
    }
}
