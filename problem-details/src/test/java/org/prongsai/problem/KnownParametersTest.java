package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class KnownParametersTest {
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Counting())
            .setControllerAdvice(new ProblemAdvice())
            .addInterceptors(new KnownParameters())
            .build());

    @RestController
    static class Counting {
        @PostMapping("/responses")
        String record(@RequestParam(defaultValue = "false") boolean dryRun) {
            return dryRun ? "rehearsed" : "recorded";
        }

        @GetMapping("/comparison")
        String comparison(@RequestParam String from, @RequestParam String to) {
            return from + to;
        }

        @GetMapping("/scores")
        String scores(
                @RequestParam(name = "asOf", required = false) String point,
                @RequestParam(defaultValue = "") List<String> type) {
            return point + " " + type;
        }
    }

    @Test
    void letsKnownParametersThrough() {
        assertThat(mvc.post().uri("/responses")).bodyText().isEqualTo("recorded");
        assertThat(mvc.post().uri("/responses?dryRun=true")).bodyText().isEqualTo("rehearsed");
        assertThat(mvc.get().uri("/scores?asOf=33&type=a&type=b")).bodyText().isEqualTo("33 [a, b]");
    }

    @Test
    void refusesAMisspeltParameterAndSaysWhatWasMeant() {
        var answer = mvc.post().uri("/responses?dryrun=true").exchange();

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"type": "urn:prongsai:problem:parameter-invalid", "title": "Parameter invalid", "status": 400,
                 "detail": "this address does not take some of the parameters; errors lists them",
                 "detailTh": "ที่อยู่นี้ใช้พารามิเตอร์บางตัวไม่ได้ ดูรายการใน errors", "instance": "/responses",
                 "errors": [{"field": "dryrun", "code": "unknown-parameter",
                             "messageTh": "ไม่รู้จักพารามิเตอร์ dryrun ให้ตัดออก หรือหมายถึง dryRun",
                             "messageEn": "there is no parameter dryrun here: leave it out; did you mean dryRun?"}]}""");
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var answer = mvc.get().uri("/scores?asof=33&asOf=1&asOf=2&x=1").exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[*].code")
                .isEqualTo(List.of("unknown-parameter", "given-twice", "unknown-parameter"));
    }

    @Test
    void namesEveryParameterThatIsMissing() {
        assertThat(mvc.get().uri("/comparison?x=1").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("errors[*].messageEn")
                .isEqualTo(List.of("from is required", "to is required", "there is no parameter x here: leave it out"));
    }

    @Test
    void refusesAFlagWithoutAValueRatherThanTakeItForNo() {
        for (var query : List.of("dryRun", "dryRun=")) {
            assertThat(mvc.post().uri("/responses?" + query).exchange())
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("errors[*].messageEn")
                    .isEqualTo(List.of("write dryRun=true or dryRun=false"));
        }
    }
}
