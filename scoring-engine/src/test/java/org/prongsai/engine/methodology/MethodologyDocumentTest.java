package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class MethodologyDocumentTest {
    static Collection<String> years() {
        return BuiltInMethodologies.ids();
    }

    @Test
    void addsSlotsWithTheWorthOfEachOption() {
        var api = MethodologyDocument.toApi(BuiltInMethodologies.find("2564").orElseThrow());

        var question = (ObjectNode) api.at("/indicators/1/questions/4");

        assertThat(question.remove("slots").toString()).isEqualTo("""
                        [{"id":"i11.1","index":20,"topic_th":"โปร่งใส ตรวจสอบได้","topic_en":"transparent and checkable",\
                        "scale":"likert4","reversed":false,"confidence":"one-source","options":[\
                        {"level":1,"code":"1","th":"น้อยที่สุดหรือไม่มีเลย","en":"least or none at all","value":0},\
                        {"level":2,"code":"2","th":"น้อย","en":"little","value":33},\
                        {"level":3,"code":"3","th":"มาก","en":"much","value":67},\
                        {"level":4,"code":"4","th":"มากที่สุด","en":"most","value":100}]},\
                        {"id":"i11.2","index":21,"topic_th":"เอื้อรายใดรายหนึ่ง","topic_en":"favours one supplier",\
                        "scale":"likert4","reversed":true,"confidence":"one-source","options":[\
                        {"level":1,"code":"1","th":"น้อยที่สุดหรือไม่มีเลย","en":"least or none at all","value":100},\
                        {"level":2,"code":"2","th":"น้อย","en":"little","value":67},\
                        {"level":3,"code":"3","th":"มาก","en":"much","value":33},\
                        {"level":4,"code":"4","th":"มากที่สุด","en":"most","value":0}]}]""");
        assertThat(question.path("id").asString()).isEqualTo("i11");
    }

    @Test
    void addsHashAndSurveys() {
        var methodology = BuiltInMethodologies.find("2566").orElseThrow();

        var api = MethodologyDocument.toApi(methodology);

        assertThat(api.path("hash").asString()).isEqualTo(methodology.ref().hash());
        assertThat(api.path("surveys").toString()).isEqualTo("""
                        [{"survey":"IIT","instrument":"IIT","slots":51},{"survey":"EIT-1","instrument":"EIT","slots":19},\
                        {"survey":"EIT-2","instrument":"EIT","slots":19}]""");
        assertThat(api.path("instruments").get(0).path("weight").toString()).isEqualTo("0.3");
    }

    @Test
    void showsWorthsWithoutAnEndAsFractions() {
        var api = MethodologyDocument.toApi(SmallFile.methodology());

        assertThat(api.at("/indicators/0/questions/0/slots/0/options/1").toString())
                .isEqualTo("{\"level\":2,\"code\":\"2\",\"th\":\"กลาง\",\"en\":\"medium\",\"value\":\"1/3\"}");
    }

    @ParameterizedTest
    @MethodSource("years")
    void isTheDocumentPlusWhatFollowsFromIt(String year) {
        var methodology = BuiltInMethodologies.find(year).orElseThrow();
        var api = MethodologyDocument.toApi(methodology);
        api.remove(List.of("hash", "surveys"));
        api.path("indicators")
                .forEach(indicator ->
                        indicator.path("questions").forEach(question -> ((ObjectNode) question).remove("slots")));

        assertThat(api.toString()).isEqualTo(methodology.document());
    }

    @Test
    void isRefusedAsAFileWithAHintOnWhatToLeaveOut() {
        var api = MethodologyDocument.toApi(SmallFile.methodology()).toPrettyString();

        assertThatThrownBy(() -> MethodologyReader.read(api, "api.json"))
                .isInstanceOfSatisfying(
                        InvalidMethodology.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(MethodologyProblem::path, MethodologyProblem::mend)
                                .contains(
                                        tuple("hash", "leave it out: it is worked out from the other keys"),
                                        tuple(
                                                "indicators[0].questions[0].slots",
                                                "leave it out: it is worked out from the other keys")));
    }
}
