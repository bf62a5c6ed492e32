package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "agencies", description = "หน่วยงาน / agencies")
class AgencyController {
    private final Commands commands;

    AgencyController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(path = Paths.API + "/agencies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "ลงทะเบียนหน่วยงาน / Register an agency; the same again changes nothing")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
                                            {"agencyId": "mueang-phai", "nameTh": "องค์การบริหารส่วนตำบลเมืองไผ่",
                                             "nameEn": "Mueang Phai Subdistrict Administrative Organization",
                                             "type": "อบต.", "province": "บุรีรัมย์", "district": "หนองกี่"}""")))
    ResponseEntity<Map<String, Object>> register(InputStream body) throws IOException {
        var fields = Bodies.fields(body);
        var id = fields.required("agencyId", Names.agencyId());
        var nameTh = fields.required("nameTh", Kinds.text(Bodies.NAME_MAX));
        var nameEn = fields.optional("nameEn", Kinds.text(Bodies.NAME_MAX));
        var type = fields.required("type", Kinds.text(Bodies.NAME_MAX));
        var province = fields.required("province", Kinds.text(Bodies.NAME_MAX));
        var district = fields.optional("district", Kinds.text(Bodies.NAME_MAX));
        var command = fields.finish(() -> new RegisterAgency(
                id.get(), nameTh.get(), nameEn.orNull(), type.get(), province.get(), district.orNull()));
        Outcome outcome = commands.send(command);
        return Written.about("agencyId", command.agencyId()).answer(outcome, Paths.of("agencies", command.agencyId()));
    }
}
