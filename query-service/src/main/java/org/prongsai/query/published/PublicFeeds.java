package org.prongsai.query.published;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenDataSettings;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Published results for programs that follow them. */
@Controller
class PublicFeeds {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON = MediaType.parseMediaType(JsonFeed.TYPE);

    private final Publications publications;
    private final PublicAddresses addresses;
    private final PublicSettings settings;
    private final OpenDataSettings openData;
    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().build();

    PublicFeeds(
            Publications publications,
            PublicAddresses addresses,
            PublicSettings settings,
            OpenDataSettings openData,
            MessageSource messages) {
        this.publications = publications;
        this.addresses = addresses;
        this.settings = settings;
        this.openData = openData;
        this.messages = messages;
    }

    @GetMapping(PublicAddresses.HERE + FeedDocument.ATOM)
    ResponseEntity<byte[]> atom(
            @RequestParam(name = FeedQuestion.AGENCY, required = false) @Nullable String agency,
            @RequestParam(name = FeedQuestion.PROVINCE, required = false) @Nullable String province,
            @RequestParam(name = FeedQuestion.YEAR, required = false) @Nullable String year,
            @RequestParam(name = FeedQuestion.BEFORE, required = false) @Nullable String before,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            HttpServletRequest request) {
        var question = FeedQuestion.read(agency, province, year, before, lang);
        return answer(ATOM, AtomFeed.write(document(question, request)));
    }

    @GetMapping(PublicAddresses.HERE + FeedDocument.JSON)
    ResponseEntity<byte[]> json(
            @RequestParam(name = FeedQuestion.AGENCY, required = false) @Nullable String agency,
            @RequestParam(name = FeedQuestion.PROVINCE, required = false) @Nullable String province,
            @RequestParam(name = FeedQuestion.YEAR, required = false) @Nullable String year,
            @RequestParam(name = FeedQuestion.BEFORE, required = false) @Nullable String before,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            HttpServletRequest request) {
        var question = FeedQuestion.read(agency, province, year, before, lang);
        return answer(JSON, json.writeValueAsBytes(JsonFeed.of(document(question, request))));
    }

    private FeedDocument document(FeedQuestion question, HttpServletRequest request) {
        return new FeedDocument(
                publications.page(question),
                question,
                addresses.base(request),
                settings.authority(),
                openData.licence().isBlank() ? null : openData.licence(),
                new Wording(messages, question.language()));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] feed) {
        return ResponseEntity.ok()
                .cacheControl(PublicPages.KEPT)
                .contentType(type)
                .body(feed);
    }
}
