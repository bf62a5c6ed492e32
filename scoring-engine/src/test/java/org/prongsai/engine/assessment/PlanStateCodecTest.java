package org.prongsai.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

class PlanStateCodecTest {
    private static final AssessmentId PHAI = AssessmentId.parse("mueang-phai-2566");
    private static final ActivityRecorded TRAINING = recorded("m1", 1, Set.of(2, 1));
    private static final ActivityRecorded NOTICE = recorded("m2", 2, Set.of());
    private static final IndicatorGuidelineRecorded GUIDELINE =
            new IndicatorGuidelineRecorded(PHAI, 9, List.of("เผยแพร่"), List.of("สำนักปลัด"), "2566", List.of(), null);

    @Test
    void readsBackWhatItWrote() {
        var plan = PlanState.EMPTY
                .apply(TRAINING)
                .apply(NOTICE)
                .apply(new ActivityProgressReported(PHAI, new ActivityId("m1"), ProgressStatus.DONE, "ครบ"))
                .apply(new ActivityOutcomeRecorded(PHAI, new ActivityId("m1"), List.of("อบรมแล้ว"), List.of("ดีขึ้น")))
                .apply(GUIDELINE);

        assertThat(PlanStateCodec.decode(PlanStateCodec.encode(plan))).isEqualTo(plan);
        assertThat(PlanStateCodec.decode(PlanStateCodec.encode(PlanState.EMPTY)))
                .isEqualTo(PlanState.EMPTY);
    }

    @Test
    void writesEqualPlansAsEqualBytesHoweverTheyCameAbout() {
        var oneWay = PlanState.EMPTY.apply(TRAINING).apply(GUIDELINE).apply(NOTICE);
        var another = PlanState.EMPTY.apply(NOTICE).apply(TRAINING).apply(GUIDELINE);

        assertThat(PlanStateCodec.encode(oneWay)).isEqualTo(PlanStateCodec.encode(another));
    }

    @Test
    void sortsKeysAndLeavesAbsentFieldsOut() {
        assertThat(PlanStateCodec.encode(PlanState.EMPTY.apply(TRAINING)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        {"activities":[{"id":"m1","outcome":[],"plan":{"indicators":[1,2],"method":["อบรม"],"number":1,\
                        "owners":["สำนักปลัด"],"period":"2566","title":"อบรม"},"summary":[]}],"guidelines":[]}""");
    }

    private static ActivityRecorded recorded(String id, int number, Set<Integer> indicators) {
        return new ActivityRecorded(
                PHAI,
                new ActivityId(id),
                new ActivityPlan(
                        number, "อบรม", List.of("อบรม"), "2566", List.of("สำนักปลัด"), new TreeSet<>(indicators)));
    }
}
