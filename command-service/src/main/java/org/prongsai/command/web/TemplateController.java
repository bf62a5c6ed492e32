package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.template.ChecklistTemplate;
import org.prongsai.command.feed.template.SurveyTemplate;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;
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
    private static final String ITEMS = "items";
    private static final String AGENCIES = "agencies";

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
        return find(id, revision)
                .<ResponseEntity<?>>map(methodology -> file(
                        SurveyTemplate.write(methodology, surveys(methodology, survey)),
                        methodology,
                        survey == null ? "" : "-" + survey))
                .orElseGet(() -> unknownMethodology(id, revision));
    }

    @GetMapping(Paths.API + "/methodologies/{id}/checklist.xlsx")
    @Operation(
            summary = "แบบกรอกผลการตรวจ OIT (Excel) / A workbook to fill verdicts in",
            description =
                    "The items of the disclosure checklist with drop-down verdicts in Thai. The file is taken back, as"
                            + " it is saved, by POST /api/v1/assessments/{id}/disclosures (rows=items) and POST"
                            + " /api/v1/disclosures (rows=agencies).")
    ResponseEntity<?> checklist(
            @PathVariable String id,
            @Parameter(description = "The latest without it") @RequestParam(required = false) @Nullable
                    Integer revision,
            @Parameter(
                            description = "items: a row for each item, for one agency; agencies: a row for each agency",
                            schema = @Schema(allowableValues = {ITEMS, AGENCIES}))
                    @RequestParam(defaultValue = ITEMS)
                    String rows) {
        boolean many = hasAgencies(rows);
        return find(id, revision)
                .<ResponseEntity<?>>map(methodology ->
                        file(checklist(methodology, many), methodology, many ? "-checklist-agencies" : "-checklist"))
                .orElseGet(() -> unknownMethodology(id, revision));
    }

    private static boolean hasAgencies(String rows) {
        return switch (rows) {
            case ITEMS -> false;
            case AGENCIES -> true;
            default ->
                throw CommandRejected.invalid(List.of(new FieldProblem(
                        "rows",
                        "not-a-choice",
                        "rows ต้องเป็น %s หรือ %s".formatted(ITEMS, AGENCIES),
                        "rows has to be %s or %s".formatted(ITEMS, AGENCIES))));
        };
    }

    private static byte[] checklist(Methodology methodology, boolean many) {
        var checklist = ChecklistTemplate.checklist(methodology)
                .orElseThrow(() -> new CommandRejected(
                        Reason.ITEM_UNKNOWN,
                        "ระเบียบวิธี %s ไม่มีรายการข้อตรวจ"
                                .formatted(methodology.ref().id()),
                        "methodology %s holds no items of a checklist"
                                .formatted(methodology.ref().id())));
        return many
                ? ChecklistTemplate.ofAgencies(methodology, checklist)
                : ChecklistTemplate.ofItems(methodology, checklist);
    }

    private Optional<Methodology> find(String id, @Nullable Integer revision) {
        return revision == null ? methodologies.latest(id) : methodologies.find(id, revision);
    }

    private static ResponseEntity<byte[]> file(byte[] file, Methodology methodology, String what) {
        var ref = methodology.ref();
        var name = ContentDisposition.attachment()
                .filename("ita-" + ref.id() + "-r" + ref.revision() + what + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
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

    private static ResponseEntity<Object> unknownMethodology(String id, @Nullable Integer revision) {
        var written = revision == null ? id : id + "@" + revision;
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        Reason.METHODOLOGY_UNKNOWN.slug(),
                        "ไม่มีระเบียบวิธี " + written,
                        "there is no methodology " + written)
                .toResponse();
    }
}
