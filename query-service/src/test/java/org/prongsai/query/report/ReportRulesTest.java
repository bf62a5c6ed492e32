package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.testing.Facts;

/** What each year's checklist asks of the report. */
class ReportRulesTest {
    @ParameterizedTest(name = "{0} asks for it in {1}, of the year before: {2}, with {3} issues")
    @CsvSource(
            nullValues = "-",
            value = {
                "2562, -,   false, 0",
                "2563, O43, false, 0",
                "2565, O43, false, 0",
                "2566, O43, false, 0",
                "2567, O35, false, 7",
                "2568, O28, true,  7",
                "2569, O26, true,  0"
            })
    void followsTheMethodology(int year, String item, boolean ofPreviousYear, int issues) {
        var rules = ReportRules.of(Facts.methodology(year));

        assertThat(rules.item()).isEqualTo(item);
        assertThat(rules.ofPreviousYear()).isEqualTo(ofPreviousYear);
        assertThat(rules.analysesPreviousYear()).isTrue();
        assertThat(rules.issues()).hasSize(issues);
    }

    @Test
    void namesTheIndicatorsOfAnIssue() {
        assertThat(ReportRules.of(Facts.methodology(2568)).issues().getFirst())
                .isEqualTo(new ReportRules.Issue("กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", List.of(1, 6)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2557, 2562, 2565, 2566, 2569, 2599})
    void everyYearHasAFormWhoseColumnsFillThePage(int year) {
        var form = ReportForms.of(new FiscalYear(year));

        assertThat(form.measures().columns()).hasSize(7);
        assertThat(List.of(
                        form.measures().columns(),
                        form.indicators().columns(),
                        form.issues().columns()))
                .allSatisfy(columns -> assertThat(columns.stream()
                                .mapToInt(ReportForm.Column::width)
                                .sum())
                        .isEqualTo(100));
    }
}
