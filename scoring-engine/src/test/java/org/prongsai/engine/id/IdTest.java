package org.prongsai.engine.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"m1", "mueang-phai", "a1-b2-c3", "00", "abcdefghijklmnopqrstuvwxyz0123456789abcd"})
    void takesSlugsAsNames(String name) {
        assertThat(new ActivityId(name)).hasToString(name);
        assertThat(new AgencyId(name)).hasToString(name);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "a", "A1", "a--b", "-ab", "ab-", "a b", "a/b", "a.b", "a_b", "อบต", "ab\n"})
    void refusesNamesThatWouldNeedEscapingAndSaysWhatToWrite(String name) {
        assertThatThrownBy(() -> new AgencyId(name))
                .isInstanceOfSatisfying(
                        MalformedId.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("agencyId"))
                .hasMessage(
                        "'%s' is not a usable name: write 2 to 60 lower-case Latin letters, digits and single hyphens"
                                .formatted(name));
        assertThatThrownBy(() -> new ActivityId(name))
                .isInstanceOfSatisfying(
                        MalformedId.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("activityId"))
                .hasMessageContaining("2 to 40");
    }

    @Test
    void limitsTheLengthOfNames() {
        assertThat(new AgencyId("a".repeat(60)).value()).hasSize(60);
        assertThat(new ActivityId("a".repeat(40)).value()).hasSize(40);
        assertMalformed(AgencyId::new, "a".repeat(61));
        assertMalformed(ActivityId::new, "a".repeat(41));
    }

    @Test
    void quotesOnlyTheBeginningOfAVeryLongName() {
        assertThatThrownBy(() -> new AgencyId("a".repeat(81))).hasMessageStartingWith("'" + "a".repeat(77) + "...' is");
        assertThatThrownBy(() -> new AgencyId("a".repeat(80))).hasMessageStartingWith("'" + "a".repeat(80) + "' is");
    }

    @Test
    void anAssessmentIsAnAgencyInAYear() {
        var id = AssessmentId.parse("mueang-phai-2-2565");

        assertThat(id).isEqualTo(new AssessmentId(new AgencyId("mueang-phai-2"), new FiscalYear(2565)));
        assertThat(id.value()).isEqualTo("mueang-phai-2-2565");
        assertThat(id).hasToString("mueang-phai-2-2565");
        assertThat(id)
                .isGreaterThan(AssessmentId.parse("mueang-phai-2-2564"))
                .isGreaterThan(AssessmentId.parse("ang-2566"));
        assertThat(id.compareTo(AssessmentId.parse("mueang-phai-2-2565"))).isZero();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "2565",
                "-2565",
                "a-2565",
                "mueang-phai",
                "mueang-phai-256",
                "mueang-phai-25655",
                "Mueang-2565"
            })
    void refusesAnAssessmentWithoutAgencyOrYear(String written) {
        assertMalformed(AssessmentId::parse, written);
    }

    @Test
    void saysHowAnAssessmentIsWritten() {
        assertThatThrownBy(() -> AssessmentId.parse("phai"))
                .isInstanceOfSatisfying(
                        MalformedId.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("assessmentId"))
                .hasMessage(
                        "'phai' is not an assessment id: write the agency id, a hyphen and the fiscal year, as in mueang-phai-2566");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2499, 2499 is not a Buddhist-era fiscal year (2500 to 2699)",
        "2700, 2700 is not a Buddhist-era fiscal year (2500 to 2699)",
        "1956, 1956 is not a Buddhist-era fiscal year (2500 to 2699)",
        "1957, 1957 is not a Buddhist-era fiscal year (2500 to 2699); did you mean 2500?",
        "2023, 2023 is not a Buddhist-era fiscal year (2500 to 2699); did you mean 2566?",
        "2156, 2156 is not a Buddhist-era fiscal year (2500 to 2699); did you mean 2699?",
        "2157, 2157 is not a Buddhist-era fiscal year (2500 to 2699)"
    })
    void refusesYearsOfAnotherEraAndHintsAtTheRightOne(int year, String message) {
        assertThatThrownBy(() -> new FiscalYear(year))
                .isInstanceOfSatisfying(
                        MalformedId.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("fiscalYear"))
                .hasMessage(message);
    }

    @Test
    void countsYearsInBothEras() {
        assertThat(new FiscalYear(2566).christianEra()).isEqualTo(2023);
        assertThat(new FiscalYear(2500)).isLessThan(new FiscalYear(2699)).hasToString("2500");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A", "IIT", "EIT-1", "ABCDEFGHIJKL"})
    void takesSurveyCodes(String code) {
        assertThat(new SurveyCode(code)).hasToString(code);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "iit", "1IT", "EIT-", "EIT--1", "EIT 1", "ABCDEFGHIJKLM"})
    void refusesWhatIsNoSurveyCode(String code) {
        assertThatThrownBy(() -> new SurveyCode(code))
                .isInstanceOfSatisfying(
                        MalformedId.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("survey"))
                .hasMessage("'%s' is not a survey code such as IIT or EIT-1".formatted(code));
    }

    @Test
    void ordersSurveysByCode() {
        assertThat(new SurveyCode("EIT-1")).isLessThan(new SurveyCode("EIT-2")).isLessThan(new SurveyCode("IIT"));
    }

    @Test
    void aResponseIsAHashAndNeverAName() {
        assertThat(new ResponseId("a1".repeat(8))).hasToString("a1".repeat(8));
        assertThat(new ResponseId("a1".repeat(32)).value()).hasSize(64);
        for (var name : List.of(
                "", "a1".repeat(8).substring(1), "a1".repeat(32) + "a", "somchai@example.org", "A1".repeat(8))) {
            assertThatThrownBy(() -> new ResponseId(name))
                    .isInstanceOfSatisfying(
                            MalformedId.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("responseId"))
                    .hasMessage("'%s' is not a response id of this service".formatted(name));
        }
    }

    @Test
    void pinsAMethodologyByRevisionAndHash() {
        var hash = "0123456789abcdef".repeat(4);

        assertThat(new MethodologyRef("2566", 1, hash).revision()).isEqualTo(1);
        assertThatThrownBy(() -> new MethodologyRef("2566", 0, hash))
                .isInstanceOf(MalformedId.class)
                .hasMessage("A methodology's revision starts at 1, not 0");
        assertThatThrownBy(() -> new MethodologyRef("2566", 1, hash.substring(1)))
                .isInstanceOf(MalformedId.class)
                .hasMessage("A methodology's hash is 64 lower-case hexadecimal digits");
        assertThatThrownBy(() -> new MethodologyRef("Year 2566", 1, hash))
                .isInstanceOfSatisfying(
                        MalformedId.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("methodology"));
    }

    private static void assertMalformed(Function<String, ?> id, String written) {
        assertThatThrownBy(() -> id.apply(written)).isInstanceOf(MalformedId.class);
    }
}
