package org.prongsai.query.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Open data")
class OpenDataController {
    private final OpenData openData;
    private final AsOfParameter asOfs;

    OpenDataController(OpenData openData, AsOfParameter asOfs) {
        this.openData = openData;
        this.asOfs = asOfs;
    }

    @GetMapping(OpenData.PATH)
    @Operation(
            summary = "What open data there is",
            description =
                    "Years with announced or certified results, latest first, and their files with sizes and checksums. Files"
                            + " that were never asked for are made in the background; until then ready is false.")
    ResponseEntity<OpenDataCatalogue> catalogue(
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(openData.catalogue(asOfs.read(asOf)));
    }

    @GetMapping(OpenData.PATH + "/{fiscalYear}.zip")
    @Operation(
            summary = "A year's open data in one file",
            description =
                    "Tables as CSV and as workbooks, their schema (CSV on the Web), the methodology, a README in Thai and"
                            + " English, and checksums. The same point of the log gives the same bytes.")
    ResponseEntity<Resource> all(
            @PathVariable String fiscalYear,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var made = openData.of(FiscalYearParameter.read("fiscalYear", fiscalYear), asOfs.read(asOf));
        return answer(made, made.zip());
    }

    @GetMapping(OpenData.PATH + "/{fiscalYear}/{file}")
    @Operation(
            summary = "One file of a year's open data",
            description = "results, indicators, items, measures or guidelines as .csv or .xlsx; schema.json;"
                    + " methodology.json; README.txt; SHA256SUMS.")
    ResponseEntity<Resource> one(
            @PathVariable String fiscalYear,
            @PathVariable String file,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var made = openData.of(FiscalYearParameter.read("fiscalYear", fiscalYear), asOfs.read(asOf));
        return answer(made, made.file(file).orElseThrow(() -> unknown(made, file)));
    }

    private static QuestionRefused unknown(OpenPackage made, String file) {
        var names = made.files().stream().map(OpenFile::name).collect(Collectors.joining(", "));
        return new QuestionRefused(
                Reason.FILE_UNKNOWN,
                "ไม่มีไฟล์ %s มีแต่ %s".formatted(file, names),
                "there is no file %s; there are %s".formatted(file, names));
    }

    private static ResponseEntity<Resource> answer(OpenPackage made, OpenFile file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag('"' + file.sha256() + '"')
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(saved(made, file), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(made.path(file)));
    }

    /** A name that still tells what it is when it lies in a folder with others. */
    private static String saved(OpenPackage made, OpenFile file) {
        return file.equals(made.zip())
                ? "ita-%s.zip".formatted(made.year())
                : "ita-%s-%s".formatted(made.year(), file.name());
    }
}
