package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.prongsai.command.assessment.AssessDisclosureItem;
import org.prongsai.command.assessment.AssessmentCommand;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.assessment.CloseAssessment;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.form.OwnWords;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.prongsai.command.json.TextLengths;
import org.prongsai.command.lifecycle.Certification;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Item;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "assessments", description = "การประเมิน / assessments")
class AssessmentController {
    private final Commands commands;
    private final Certification certification;
    private final Assessments assessments;
    private final Methodologies methodologies;

    AssessmentController(
            Commands commands, Certification certification, Assessments assessments, Methodologies methodologies) {
        this.commands = commands;
        this.certification = certification;
        this.assessments = assessments;
        this.methodologies = methodologies;
    }

    @PostMapping(path = Paths.API + "/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "เปิดการประเมินและแบบวัดทั้งหมด / Open an assessment and all of its surveys")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
                                            {"agencyId": "mueang-phai", "fiscalYear": 2566, "methodology": "2566"}""")))
    ResponseEntity<Map<String, Object>> open(InputStream body) throws IOException {
        var fields = Bodies.fields(body);
        var agency = fields.required("agencyId", Names.agencyId());
        var year = fields.required("fiscalYear", Names.fiscalYear());
        var methodology = fields.optional("methodology", Kinds.text(Bodies.NAME_MAX));
        var command = fields.finish(
                () -> new OpenAssessment(new AssessmentId(agency.get(), year.get()), methodology.orNull()));
        Outcome outcome = commands.send(command);
        var pinned = assessments.require(command.assessmentId()).methodology();
        return Written.about("assessmentId", command.assessmentId())
                .and("methodology", pinned)
                .and("surveys", methodologies.get(pinned).surveys())
                .answer(outcome, Paths.of("assessments", command.assessmentId()));
    }

    @PostMapping(Paths.ASSESSMENT + "/close")
    @Operation(summary = "ปิดการประเมินและแบบวัดทั้งหมด / Close an assessment and all of its surveys")
    ResponseEntity<Map<String, Object>> close(@PathVariable String assessment, InputStream body) throws IOException {
        Bodies.requireNothing(body);
        return send(new CloseAssessment(Paths.assessment(assessment)));
    }

    @PostMapping(Paths.ASSESSMENT + "/certify")
    @Operation(
            summary = "รับรองผลการประเมินที่ปิดแล้ว / Certify a closed assessment",
            description =
                    "The event pins a signed checkpoint of the ledger that speaks of everything recorded about the"
                            + " assessment. 503 with Retry-After where there is none in time.")
    ResponseEntity<Map<String, Object>> certify(@PathVariable String assessment, InputStream body) throws IOException {
        Bodies.requireNothing(body);
        var id = Paths.assessment(assessment);
        return answer(id, certification.certify(id));
    }

    @PutMapping(path = Paths.ASSESSMENT + "/disclosures/{item}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "บันทึกผลการตรวจการเปิดเผยข้อมูลหนึ่งข้อ / Judge one item of the disclosure checklist",
            description =
                    "verdict: a code of the item's scale, or a word for one: ผ่าน, มี, YES, true, 1, 100 and their"
                            + " opposites. A verdict that changes needs a note that says why.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
                                            {"verdict": "PASS", "evidenceUrl": "https://example.go.th/structure",
                                             "note": "โครงสร้างเป็นปัจจุบัน"}""")))
    ResponseEntity<Map<String, Object>> judge(
            @PathVariable String assessment, @PathVariable String item, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var scale = assessments.methodologyOf(id).item(item).map(Item::scale).orElse(null);
        var fields = Bodies.fields(body);
        var verdict = fields.required("verdict", VerdictWords.on(scale));
        var evidenceUrl = fields.optional("evidenceUrl", Kinds.text(TextLengths.ADDRESS_MAX));
        var note = fields.optional("note", OwnWords.upTo(Bodies.TEXT_MAX));
        var command = fields.finish(
                () -> new AssessDisclosureItem(id, item, verdict.get(), evidenceUrl.orNull(), note.orNull()));
        Outcome outcome = commands.send(command);
        return Written.about("assessmentId", id)
                .and("item", item)
                .and("verdict", command.verdict())
                .answer(outcome, Paths.of("assessments", id, "disclosures", item));
    }

    private ResponseEntity<Map<String, Object>> send(AssessmentCommand command) {
        return answer(command.assessmentId(), commands.send(command));
    }

    private ResponseEntity<Map<String, Object>> answer(AssessmentId id, Outcome outcome) {
        return Written.about("assessmentId", id)
                .and("phase", assessments.require(id).phase())
                .answer(outcome, Paths.of("assessments", id));
    }
}
