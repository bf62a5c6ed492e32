package org.prongsai.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.survey.SourceVersion.Age;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

class SourceVersionTest {
    private static final SurveyFacts.Opened OPEN =
            new SurveyFacts.Opened(ASSESSMENT, new SurveyCode("IIT"), METHODOLOGY.ref(), null, null, true);
    private static final ResponseId ANNA = new ResponseId("a".repeat(26));

    private static SourceVersion edits(int edits, @Nullable Long changed) {
        return new SourceVersion(null, Set.of(), edits, changed);
    }

    private static SourceVersion changed(long millis) {
        return new SourceVersion(null, Set.of(), null, millis);
    }

    private static SourceVersion named(String name, String... earlier) {
        return new SourceVersion(name, Set.of(earlier), null, null);
    }

    private static CheckedSubmission given(String answers, @Nullable SourceVersion version) {
        return new CheckedSubmission.Usable(OPEN, ANNA, new PackedAnswers(answers), null, version);
    }

    private static CheckedSubmission withdrawn(@Nullable SourceVersion version) {
        return new CheckedSubmission.Withdrawing(OPEN, ANNA, "gone", version);
    }

    private static List<String> outcomes(CheckedSubmission... submissions) {
        var recording = new Recording(Map.of(), Map.of());
        var outcomes = new ArrayList<String>();
        for (var submission : submissions) {
            outcomes.add(recording.decide(submission).getClass().getSimpleName());
        }
        return outcomes;
    }

    @Test
    void comparesEditsFirstThenNamesThenTimes() {
        assertThat(edits(1, 9L).comparedWith(edits(2, 5L))).isEqualTo(Age.OLDER);
        assertThat(edits(2, 5L).comparedWith(edits(1, 9L))).isEqualTo(Age.NEWER);
        assertThat(edits(1, 9L).comparedWith(edits(1, 5L))).isEqualTo(Age.NEWER);
        assertThat(edits(1, null).comparedWith(edits(1, 5L))).isEqualTo(Age.UNTOLD);
        assertThat(named("a").comparedWith(named("b", "a"))).isEqualTo(Age.OLDER);
        assertThat(named("c", "b").comparedWith(named("a"))).isEqualTo(Age.NEWER);
        assertThat(named("a").comparedWith(named("a"))).isEqualTo(Age.UNTOLD);
        assertThat(changed(1).comparedWith(changed(2))).isEqualTo(Age.OLDER);
        assertThat(named("a").comparedWith(changed(2))).isEqualTo(Age.UNTOLD);
    }

    @Test
    void followsTheSourceBackAndLetsNoOldCopyUndoIt() {
        assertThat(outcomes(
                        given("1", edits(0, null)),
                        given("2", edits(1, null)),
                        given("1", edits(2, null)),
                        given("2", edits(1, null)),
                        given("3", edits(1, null)),
                        given("1", edits(2, null))))
                .containsExactly("Accepted", "Corrected", "Corrected", "Duplicate", "Duplicate", "Duplicate");
    }

    @Test
    void takesAnUnversionedCopyForARepetitionAsEver() {
        assertThat(outcomes(given("1", edits(0, null)), given("2", edits(1, null)), given("1", null)))
                .containsExactly("Accepted", "Corrected", "Duplicate");
    }

    @Test
    void knowsAVersionAgainThatAnotherOneReplaced() {
        assertThat(outcomes(
                        given("2", named("b", "a")),
                        given("1", named("a")),
                        given("3", named("d", "c", "a")),
                        given("2", named("b", "a")),
                        given("2", named("c", "b", "a")),
                        given("2", named("e", "d", "a"))))
                .containsExactly("Accepted", "Duplicate", "Corrected", "Duplicate", "Duplicate", "Corrected");
    }

    @Test
    void bringsBackOnlyWhatTheSourceItselfWithdrew() {
        assertThat(outcomes(
                        given("1", edits(0, 0L)),
                        withdrawn(edits(0, 5L)),
                        given("1", edits(0, 0L)),
                        given("1", edits(0, 9L)),
                        withdrawn(edits(0, 5L)),
                        withdrawn(edits(0, 11L)),
                        withdrawn(edits(0, 11L))))
                .containsExactly(
                        "Accepted", "Withdrawn", "Duplicate", "Accepted", "Duplicate", "Withdrawn", "Duplicate");
        assertThat(outcomes(given("1", edits(0, 0L)), withdrawn(null), given("1", edits(0, 9L))))
                .as("nobody can tell which of the two is newer")
                .containsExactly("Accepted", "Withdrawn", "Duplicate");
    }

    @Test
    void skipsWhatTheSourceHadWithdrawnBeforeItEverCameHere() {
        assertThat(outcomes(withdrawn(edits(1, 5L)), given("1", edits(0, 0L)), given("1", edits(1, 9L))))
                .containsExactly("Skipped", "Skipped", "Accepted");
    }
}
