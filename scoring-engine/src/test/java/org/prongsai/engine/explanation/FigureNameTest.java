package org.prongsai.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.engine.explanation.FigureName.Kind;
import org.prongsai.engine.id.SurveyCode;

class FigureNameTest {

    @Test
    void isReadAsItIsWritten() {
        for (var written : new String[] {
            "total",
            "IIT",
            "survey:EIT-1",
            "indicator:9",
            "indicator:4@EIT-1",
            "sub-indicator:9.1",
            "question:i5",
            "question:e1@EIT-2",
            "slot:i5.2",
            "item:O12"
        }) {
            assertThat(FigureName.parse(written).map(FigureName::written))
                    .as(written)
                    .contains(written);
        }
        assertThat(FigureName.parse(" question:e1@EIT-2 "))
                .contains(new FigureName(Kind.QUESTION, "e1", new SurveyCode("EIT-2")));
    }

    @Test
    void isNothingElse() {
        for (var written : new String[] {
            "",
            " ",
            "total:1",
            "indicator:",
            "indicator:9:1",
            "grade:9",
            "question:e1@",
            "question:e1@@EIT",
            ":",
            "@",
            "a@b",
            "x".repeat(41)
        }) {
            assertThat(FigureName.parse(written)).as(written).isEmpty();
        }
    }
}
