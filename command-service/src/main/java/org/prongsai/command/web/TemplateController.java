package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.template.SurveyTemplate;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = TemplateController.XLSX)
@Tag(name = "methodologies")
class TemplateController {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Methodologies methodologies;

    TemplateController(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    @GetMapping(Paths.API + "/methodologies/{id}/template.xlsx")
    @Operation(
            summary = "แบบกรอกคำตอบ (Excel) / A workbook to fill answers in",
            description = "A sheet per survey, with the questions of the methodology and drop-down answers in Thai.")
    ResponseEntity<?> template(
            @PathVariable String id,
            @Parameter(description = "The latest without it") @RequestParam(required = false) @Nullable
                    Integer revision,
            @Parameter(description = "All surveys without it") @RequestParam(required = false) @Nullable
                    String survey) {
        var found = revision == null ? methodologies.latest(id) : methodologies.find(id, revision);
        if (found.isEmpty()) {
            return unknownMethodology(revision == null ? id : id + "@" + revision);
        }
        var methodology = found.get();
        var file = SurveyTemplate.write(methodology, surveys(methodology, survey));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named(methodology, survey).toString())
                .body(file);
    }

    private static List<SurveyCode> surveys(Methodology methodology, @Nullable String survey) {
        var wanted = survey == null ? methodology.surveys() : List.of(Paths.survey(survey));
        var possible = wanted.stream()
                .filter(code -> SurveyTemplate.isPossible(methodology, code))
                .toList();
        if (possible.isEmpty()) {
            var asked = survey == null ? "any survey" : survey;
            throw new CommandRejected(
                    Reason.SURVEY_UNKNOWN,
                    "ระเบียบวิธี %s ไม่มีข้อคำถามของแบบวัดนี้"
                            .formatted(methodology.ref().id()),
                    "methodology %s holds no questions of %s"
                            .formatted(methodology.ref().id(), asked));
        }
        return possible;
    }

    private static ContentDisposition named(Methodology methodology, @Nullable String survey) {
        var ref = methodology.ref();
        var name = "ita-" + ref.id() + "-r" + ref.revision() + (survey == null ? "" : "-" + survey) + ".xlsx";
        return ContentDisposition.attachment().filename(name).build();
    }

    private static ResponseEntity<Object> unknownMethodology(String id) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        Reason.METHODOLOGY_UNKNOWN.slug(),
                        "ไม่มีระเบียบวิธี " + id,
                        "there is no methodology " + id)
                .toResponse();
    }
}
