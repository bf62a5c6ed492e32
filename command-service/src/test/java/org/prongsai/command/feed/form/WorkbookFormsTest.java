package org.prongsai.command.feed.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.feed.form.Sheets.EIT_2568;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that LibreOffice made of the CSV files beside them: text became numbers, dates and formats of its own. */
class WorkbookFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limesurvey/code",
                "odk/submissions",
                "google-forms/thai",
                "google-forms/english",
                "qualtrics/three-rows",
                "template/eit-1"
            })
    void sayTheSameAsTheFilesTheyWereMadeOf(String file) {
        var workbook = Fixture.file(file + ".xlsx", EIT_2568);
        var text = Fixture.file(file + ".csv", EIT_2568);

        assertThat(workbook.read()).isEqualTo(text.read());
        assertThat(workbook.form().id())
                .as("one form, however it is saved")
                .isEqualTo(text.form().id());
    }
}
