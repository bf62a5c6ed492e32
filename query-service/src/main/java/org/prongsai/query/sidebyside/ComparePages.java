package org.prongsai.query.sidebyside;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.page.PastSections;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that puts agencies and years side by side, and the same as files. */
@Controller
@Hidden // Of the API's description: these are pages and what can be saved from them.
class ComparePages {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SideBySideReader reader;
    private final AsOfParameter asOfs;
    private final PastSections pasts;
    private final MessageSource messages;

    ComparePages(SideBySideReader reader, AsOfParameter asOfs, PastSections pasts, MessageSource messages) {
        this.reader = reader;
        this.asOfs = asOfs;
        this.pasts = pasts;
        this.messages = messages;
    }

    @GetMapping(path = CompareAddress.PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @RequestParam(name = CompareQuestion.AGENCIES, defaultValue = "") List<String> agencies,
            @RequestParam(name = CompareQuestion.YEARS, defaultValue = "") List<String> years,
            @RequestParam(name = CompareQuestion.WITH, defaultValue = "") List<String> groups,
            @RequestParam(name = CompareQuestion.SEARCH, defaultValue = "") String search,
            @RequestParam Map<String, String> chosen,
            Locale locale,
            Model model) {
        var asOf = chosen.get(AsOfParameter.NAME);
        var day = chosen.get(PastSections.DAY);
        var point = pasts.read(asOf, day);
        var question = CompareQuestion.read(
                agencies,
                years,
                groups,
                search,
                point == null ? AsOf.latest() : point,
                PastSections.asked(asOf, day, point));
        var wording = wording(locale);
        model.addAttribute("page", ComparePage.of(question, reader.read(question), wording));
        if (!question.agencies().isEmpty()) {
            pasts.ofAllYears(
                            point,
                            CompareAddress.PATH,
                            CompareAddress.of(question).kept(),
                            wording)
                    .ifPresent(past -> model.addAttribute("past", past));
        }
        return "compare";
    }

    @GetMapping(CompareAddress.PATH + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = CompareQuestion.AGENCIES, defaultValue = "") List<String> agencies,
            @RequestParam(name = CompareQuestion.YEARS, defaultValue = "") List<String> years,
            @RequestParam(name = CompareQuestion.WITH, defaultValue = "") List<String> groups,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            Locale locale)
            throws IOException {
        return saved(
                "csv",
                "text/csv;charset=UTF-8",
                file(question(agencies, years, groups, "", asOf), locale).csv());
    }

    @GetMapping(CompareAddress.PATH + ".xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(name = CompareQuestion.AGENCIES, defaultValue = "") List<String> agencies,
            @RequestParam(name = CompareQuestion.YEARS, defaultValue = "") List<String> years,
            @RequestParam(name = CompareQuestion.WITH, defaultValue = "") List<String> groups,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            Locale locale)
            throws IOException {
        return saved(
                "xlsx",
                WORKBOOK,
                file(question(agencies, years, groups, "", asOf), locale).workbook());
    }

    private CompareQuestion question(
            List<String> agencies, List<String> years, List<String> groups, String search, @Nullable String asOf) {
        var asked = asOf == null || asOf.isBlank() ? null : asOf.strip();
        return CompareQuestion.read(agencies, years, groups, search, asOfs.read(asked), asked);
    }

    private CompareFile file(CompareQuestion question, Locale locale) {
        if (question.agencies().isEmpty()) {
            throw QuestionRefused.parameter(
                    CompareQuestion.AGENCIES,
                    "required",
                    "ต้องบอกว่าจะเทียบหน่วยงานใด",
                    "say which agencies to compare");
        }
        var sides = reader.read(question);
        return new CompareFile(
                TableMaker.of(sides, wording(locale)),
                Long.toString(sides.asOf().position()),
                wording(locale));
    }

    private static ResponseEntity<byte[]> saved(String kind, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ita-compare." + kind, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
