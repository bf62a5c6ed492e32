package org.prongsai.command.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.command.testing.Rest;
import org.prongsai.command.testing.Rest.Answer;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.id.AssessmentId;

/** Respondents' own words: refused unless asked for, kept beside the log, and forgotten on demand. */
class SuggestionsOverHttpTest extends ServiceTest {
    private static final String LINE = "{\"respondentKey\": \"a\", \"answers\": {\"i1\": 4}, \"suggestion\": \"%s\"}\n";
    private static final String FILE = "respondentKey,i1,ข้อเสนอแนะ\na,4,เปิดวันเสาร์ด้วย\nb,3,โทรหาผม 081-234-5678\n";

    private Answer send(AssessmentId id, String type, String body) {
        return rest.send("POST", path(id) + "/surveys/IIT/responses", type, body);
    }

    private Answer kept(AssessmentId id) {
        return rest.get(path(id) + "/surveys/IIT/suggestions");
    }

    private static String problem(Answer answer) {
        return "%d %s"
                .formatted(
                        answer.status(),
                        answer.json().path("errors").path(0).path("code").asString());
    }

    @Test
    void refusesSuggestionsThatNobodyAskedFor() {
        var id = openedAssessment(2566);

        var lines = send(id, Rest.ND_JSON, LINE.formatted("เปิดวันเสาร์ด้วย")).json();
        var file = send(id, "text/csv", FILE).json();

        assertThat(lines.path("errors").path(0).path("code").asString()).isEqualTo("suggestion-refused");
        assertThat(file.path("accepted").asInt()).as(file.toString()).isEqualTo(2);
        assertThat(file.path("columns").path(2).path("role").asString()).isEqualTo("suggestionRefused");
        assertThat(kept(id).json().path("items").isEmpty()).isTrue();
    }

    @Test
    void keepsThemBesideTheLogWhereTheAssessmentTakesThem() {
        var id = openedAssessment(2566);
        assertThat(rest.put(path(id) + "/suggestions", "{\"taken\": true}").status())
                .isEqualTo(200);

        var file = send(id, "text/csv", FILE).json();

        assertThat(file.path("accepted").asInt()).isEqualTo(2);
        assertThat(file.path("notices").toString()).contains("suggestion-left-out");
        var items = kept(id).json().path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("words").asString()).isEqualTo("เปิดวันเสาร์ด้วย");
        var said = send(id, Rest.ND_JSON, LINE.formatted("เปิดวันอาทิตย์ด้วย")).json();
        assertThat(said.path("duplicates").asInt()).isEqualTo(1);
        assertThat(kept(id).json().path("items").path(0).path("words").asString())
                .isEqualTo("เปิดวันอาทิตย์ด้วย");
        assertThat(send(id, Rest.ND_JSON, LINE.formatted("เขียนถึง somchai@example.org"))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("identity");
        assertThat(jdbc.queryForObject(
                        "select count(*) from log.domain_event_entry where convert_from(payload, 'UTF8') like '%วันเสาร์%'",
                        Long.class))
                .isZero();
    }

    @Test
    void forgetsTheWordsOfWithdrawnResponsesAndOfWhatWasReplaced() {
        var id = openedAssessment(2566);
        rest.put(path(id) + "/suggestions", "{\"taken\": true}");
        var line = "{\"respondentKey\": \"%s\", \"answers\": {\"i1\": %d}, \"suggestion\": \"%s\"}";
        var gone = "{\"respondentKey\": \"r-source\", \"withdrawn\": true}";
        send(id, Rest.ND_JSON, line.formatted("r-source", 3, "ก"));
        var byHand = send(id, Rest.JSON, line.formatted("r-hand", 3, "ข"));
        send(id, Rest.ND_JSON, line.formatted("r-edited", 3, "ค") + "\n" + line.formatted("r-edited", 4, "ง"));

        send(id, Rest.ND_JSON, gone);
        rest.delete(path(id) + "/surveys/IIT/responses/"
                + byHand.json().path("responseId").asString() + "?reason=again");
        send(id, Rest.ND_JSON, line.formatted("r-source", 3, "ก"));
        send(id, Rest.ND_JSON, line.formatted("r-hand", 3, "ข"));
        send(id, Rest.ND_JSON, line.formatted("r-edited", 3, "ค"));

        var items = kept(id).json().path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("words").asString()).isEqualTo("ง");
    }

    @Test
    void takesThemWithAResponseThatComesAlone() {
        var id = openedAssessment(2566);
        var refused = send(id, Rest.JSON, LINE.formatted("เปิดวันเสาร์ด้วย"));
        rest.put(path(id) + "/suggestions", "{\"taken\": true}");

        var rehearsed = rest.send(
                "POST", path(id) + "/surveys/IIT/responses?dryRun=true", Rest.JSON, LINE.formatted("เปิดวันพุธด้วย"));
        assertThat(rehearsed.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(kept(id).json().path("items").isEmpty()).isTrue();
        var taken = send(id, Rest.JSON, LINE.formatted("เปิดวันเสาร์ด้วย"));
        var again = send(id, Rest.JSON, LINE.formatted("เปิดวันอาทิตย์ด้วย"));
        var identity = send(id, Rest.JSON, LINE.formatted("เขียนถึง somchai@example.org"));

        assertThat(problem(refused)).isEqualTo("422 suggestion-refused");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(again.json().path("duplicates").asInt()).isEqualTo(1);
        assertThat(problem(identity)).isEqualTo("422 identity");
        var items = kept(id).json().path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("responseId")).isEqualTo(taken.json().path("responseId"));
        assertThat(items.path(0).path("words").asString()).isEqualTo("เปิดวันอาทิตย์ด้วย");
    }

    @Test
    void forgetsOneForGood() {
        var id = openedAssessment(2566);
        rest.put(path(id) + "/suggestions", "{\"taken\": true}");
        send(id, "text/csv", FILE);
        var response = kept(id).json().path("items").path(0).path("responseId").asString();

        assertThat(rest.delete(path(id) + "/surveys/IIT/suggestions/" + response)
                        .status())
                .isEqualTo(204);

        assertThat(kept(id).json().path("items").isEmpty()).isTrue();
        assertThat(rest.get(path(id) + "/suggestions").json().path("taken").asBoolean())
                .isTrue();
    }
}
