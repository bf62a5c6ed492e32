package org.prongsai.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.OTHER_YEAR;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

class ResponseIdsTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private final ResponseIds ids = new ResponseIds("0123456789abcdef0123456789abcdef".getBytes());

    @Test
    void isTheBeginningOfAKeyedHashInBaseThirtyTwo() {
        // Worked out apart: HMAC-SHA256, then RFC 4648 base 32 in lower case, 26 characters.
        assertThat(ids.of(ASSESSMENT, IIT, "r-001")).isEqualTo(new ResponseId("rsx4t5lnshxpf54ltoh5uilaoc"));
    }

    @Test
    void namesOneRespondentDifferentlyInEverySurvey() {
        var names = new HashSet<ResponseId>();
        names.add(ids.of(ASSESSMENT, IIT, "r-001"));
        names.add(ids.of(ASSESSMENT, new SurveyCode("EIT-1"), "r-001"));
        names.add(ids.of(OTHER_YEAR, IIT, "r-001"));
        names.add(ids.of(ASSESSMENT, IIT, "r-002"));

        assertThat(names).hasSize(4);
    }

    @Test
    void seesThroughBlanksAndWaysOfWritingTheSameLetters() {
        assertThat(ids.of(ASSESSMENT, IIT, " r-001 ")).isEqualTo(ids.of(ASSESSMENT, IIT, "r-001"));
        assertThat(ids.of(ASSESSMENT, IIT, "e\u0301")).isEqualTo(ids.of(ASSESSMENT, IIT, "\u00e9"));
        assertThat(ids.of(ASSESSMENT, IIT, "ก\u0e4d\u0e32")).isEqualTo(ids.of(ASSESSMENT, IIT, "กำ"));
        assertThat(ids.of(ASSESSMENT, IIT, "\ufeffr\u00a0001")).isEqualTo(ids.of(ASSESSMENT, IIT, "r 001"));
    }

    @Test
    void seesThroughWhatSpreadsheetProgramsMakeOfNumbers() {
        assertThat(ids.of(ASSESSMENT, IIT, "001")).isEqualTo(ids.of(ASSESSMENT, IIT, "1"));
        assertThat(ids.of(ASSESSMENT, IIT, "๐๐๑")).isEqualTo(ids.of(ASSESSMENT, IIT, "1"));
        assertThat(ids.of(ASSESSMENT, IIT, "ก-๑๒")).isEqualTo(ids.of(ASSESSMENT, IIT, "ก-12"));
        assertThat(ids.of(ASSESSMENT, IIT, "000")).isEqualTo(ids.of(ASSESSMENT, IIT, "0"));
        assertThat(ids.of(ASSESSMENT, IIT, "10")).isNotEqualTo(ids.of(ASSESSMENT, IIT, "1"));
        assertThat(ids.of(ASSESSMENT, IIT, "ก-01")).isNotEqualTo(ids.of(ASSESSMENT, IIT, "ก-1"));
        assertThat(ids.of(ASSESSMENT, IIT, "0x1")).isNotEqualTo(ids.of(ASSESSMENT, IIT, "x1"));
    }

    @Test
    void takesAResponsesOwnIdForWhatItIs() {
        var id = ids.of(ASSESSMENT, IIT, "r-001");

        assertThat(ids.of(new Submission(ASSESSMENT, IIT, "#" + id, null, Map.of())))
                .isEqualTo(id);
        assertThat(ids.of(new Submission(ASSESSMENT, IIT, "r-001", null, Map.of())))
                .isEqualTo(id);
        assertThat(ids.of(new SourceWithdrawal(ASSESSMENT, IIT, "#r-001", "gone")))
                .isEqualTo(ids.of(ASSESSMENT, IIT, "#r-001"));
    }

    @Test
    void dependsOnTheSalt() {
        var others = new ResponseIds("fedcba9876543210fedcba9876543210".getBytes());

        assertThat(others.of(ASSESSMENT, IIT, "r-001")).isNotEqualTo(ids.of(ASSESSMENT, IIT, "r-001"));
    }
}
