package org.prongsai.query.nation.page;

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

/** A year of the nation, for people: as a page, and what is on it as files. Every choice stands in the address. */
@Controller
class NationPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String WHOLE = "nation";

    private final NationReadings readings;
    private final PastSections pasts;
    private final MessageSource messages;

    NationPages(NationReadings readings, PastSections pasts, MessageSource messages) {
        this.readings = readings;
        this.pasts = pasts;
        this.messages = messages;
    }

    @GetMapping(path = NationAddress.PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam Map<String, String> chosen, Locale locale, Model model) {
        var point = point(chosen);
        var asked = NationAsked.read(chosen, point);
        var reading = readings.page(asked);
        model.addAttribute("page", NationPage.of(reading, asked, wording(locale)));
        reading.flatMap(known -> pasts.of(
                        known.overview().year(),
                        point,
                        NationAddress.PATH,
                        asked.address()
                                .with(
                                        NationAddress.YEAR,
                                        known.overview().year().toString())
                                .keptBut(List.of(NationAddress.AS_OF)),
                        wording(locale)))
                .ifPresent(past -> model.addAttribute("past", past));
        return "nation";
    }

    @GetMapping(NationFiles.CSV)
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> chosen, Locale locale) {
        var table = chosen.getOrDefault(NationFiles.TABLE, NationTables.NAMES.getFirst());
        var files = files(chosen, locale);
        return saved(files.csv(table), CSV, files.name(table) + ".csv");
    }

    @GetMapping(NationFiles.WORKBOOK)
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> chosen, Locale locale) {
        var files = files(chosen, locale);
        return saved(files.workbook(), WORKBOOK, files.name(WHOLE) + ".xlsx");
    }

    private NationFiles files(Map<String, String> chosen, Locale locale) {
        var asked = NationAsked.read(chosen, point(chosen));
        var reading = readings.whole(asked).orElseThrow(NationFiles::nothing);
        return new NationFiles(reading, asked, wording(locale));
    }

    private @Nullable AsOf point(Map<String, String> chosen) {
        return pasts.read(chosen.get(AsOfParameter.NAME), chosen.get(PastSections.DAY));
    }

    private static ResponseEntity<byte[]> saved(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
