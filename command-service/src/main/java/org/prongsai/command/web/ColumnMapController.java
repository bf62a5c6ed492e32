package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.prongsai.command.feed.file.ColumnMaps;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "column maps", description = "การจับคู่คอลัมน์ของแบบฟอร์ม / what the columns of a form are")
class ColumnMapController {
    private static final String COLUMN_MAP = Paths.API + "/column-maps/{form}";
    private static final int COLUMNS_MAX = 2_000;
    private static final int WORDS_MAX = 200;
    private static final int TARGET_LENGTH_MAX = 60;
    private static final int LEVEL_MAX = 9;

    private final ColumnMaps maps;

    ColumnMapController(ColumnMaps maps) {
        this.maps = maps;
    }

    @PutMapping(path = COLUMN_MAP, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "จำว่าแต่ละคอลัมน์ของแบบฟอร์มคือข้อใด / Remember what a form's columns are",
            description =
                    "The form's name is on the receipt of a file that was not recognised. A column is respondentKey,"
                            + " submittedOn, complete, withdrawn, assessmentId, agencyId, fiscalYear, survey, suggestion, ignore, or"
                            + " a question's id; '*' with ignore stands for all others. values: further words for answers.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples =
                                    @ExampleObject(
                                            "{\"columns\": {\"ข้อแรก\": \"i1\", \"*\": \"ignore\"}, \"values\": {\"ดีมาก\": 4}}")))
    ColumnMap put(@PathVariable String form, InputStream body) throws IOException {
        var name = Objects.requireNonNull(Bodies.shortName("form", form));
        var fields = Bodies.fields(body);
        var columns = fields.required("columns", Kinds.map(Kinds.text(TARGET_LENGTH_MAX), COLUMNS_MAX));
        var values = fields.optional("values", Kinds.map(Kinds.integer(1, LEVEL_MAX), WORDS_MAX));
        var map = fields.finish(
                () -> new ColumnMap(columns.get(), Objects.requireNonNullElse(values.orNull(), Map.of())));
        maps.put(name, map);
        return map;
    }

    @GetMapping(COLUMN_MAP)
    @Operation(summary = "การจับคู่ที่จำไว้ / What is remembered of a form's columns")
    ColumnMap get(@PathVariable String form) {
        return maps.find(form)
                .orElseThrow(() -> new CommandRejected(
                        Reason.COLUMN_MAP_UNKNOWN,
                        "ยังไม่มีการจับคู่คอลัมน์ของแบบฟอร์มนี้",
                        "nothing is remembered of this form's columns"));
    }
}
