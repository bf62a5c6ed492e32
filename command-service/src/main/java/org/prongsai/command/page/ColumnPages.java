package org.prongsai.command.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.file.ColumnMaps;
import org.prongsai.command.feed.file.UnmappedForm;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.command.page.HeldFiles.HeldFile;
import org.prongsai.command.page.SurveyForms.SurveyForm;
import org.prongsai.command.web.Paths;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Matching the columns of a form with questions: once, and then with the file that asked for it. */
@Controller
@RequestMapping(path = "/deliveries/{delivery}/columns", produces = MediaType.TEXT_HTML_VALUE)
class ColumnPages {
    private static final String VIEW = "columns";
    private static final String UNKNOWN = "unknown";
    private static final int VALUES_SHOWN_MAX = 3;

    private final Receipts receipts;
    private final ColumnMaps maps;
    private final SurveyForms forms;
    private final FileHandover handover;
    private final MessageSource messages;

    ColumnPages(Receipts receipts, ColumnMaps maps, SurveyForms forms, FileHandover handover, MessageSource messages) {
        this.receipts = receipts;
        this.maps = maps;
        this.forms = forms;
        this.handover = handover;
        this.messages = messages;
    }

    /** A delivery that waits for its columns to be matched. */
    private record Waiting(Receipt receipt, String formId, SurveyForm form, Optional<HeldFile> held) {
        @Nullable
        UnmappedForm unmapped() {
            return held.map(HeldFile::unmapped).orElse(null);
        }
    }

    @GetMapping
    ModelAndView match(@PathVariable String delivery, Locale locale) {
        return new ModelAndView(VIEW, "page", page(waiting(delivery), Map.of(), List.of(), wording(locale)));
    }

    @PostMapping
    ModelAndView matched(@PathVariable String delivery, @RequestParam Map<String, String> sent, Locale locale)
            throws IOException {
        var waiting = waiting(delivery);
        var wording = wording(locale);
        var map = remembered(waiting.formId());
        var problems = new ArrayList<String>();
        var columns = columns(waiting, sent, problems, wording);
        var values = values(waiting, sent, problems, wording);
        if (!problems.isEmpty()) {
            return RefusedForm.of(VIEW, page(waiting, sent, problems, wording));
        }
        maps.put(waiting.formId(), new ColumnMap(together(map.columns(), columns), together(map.values(), values)));
        return new ModelAndView("redirect:" + goOn(waiting));
    }

    private String goOn(Waiting waiting) throws IOException {
        var held = waiting.held();
        if (held.isEmpty()) {
            return UploadPages.again(
                    "/deliveries/new?assessment=%s&survey=%s"
                            .formatted(
                                    waiting.receipt().assessmentId(),
                                    waiting.receipt().survey()),
                    "mapped");
        }
        var address = handover.begin(held.get().bytes(), held.get().start());
        handover.drop(waiting.receipt().deliveryId());
        return address;
    }

    private Map<String, String> columns(
            Waiting waiting, Map<String, String> sent, List<String> problems, Wording wording) {
        var choices = new ColumnPage.Choices(waiting.form().sheet(), wording);
        var columns = new HashMap<String, String>();
        var taken = new HashMap<String, String>();
        for (int index : unknown(waiting.receipt())) {
            var name = waiting.receipt().columns().get(index).name();
            var target = sent.getOrDefault(field(index), ColumnMap.IGNORE);
            if (!choices.contains(target)) {
                problems.add(wording.text("match.no-such", name));
                continue;
            }
            columns.put(name, target);
            var other = ColumnPage.GENERAL.contains(target) ? null : taken.put(target, name);
            if (other != null) {
                problems.add(wording.text("match.twice", other, name, target));
            }
        }
        return columns;
    }

    private static Map<String, Integer> values(
            Waiting waiting, Map<String, String> sent, List<String> problems, Wording wording) {
        var values = new HashMap<String, Integer>();
        int max = levels(waiting.form());
        for (var word : ColumnPage.words(sent)) {
            var text = word.word().strip();
            if (!text.isEmpty() && word.level().matches("[1-9]") && Integer.parseInt(word.level()) <= max) {
                values.put(text, Integer.valueOf(word.level()));
            } else if (!text.isEmpty()) {
                problems.add(wording.text("match.no-level", text));
            }
        }
        return values;
    }

    private ColumnPage page(Waiting waiting, Map<String, String> sent, List<String> problems, Wording wording) {
        var receipt = waiting.receipt();
        var words = new DeliveryWords(wording);
        var choices = new ColumnPage.Choices(waiting.form().sheet(), wording);
        var other = wording.language().other();
        var href = "/deliveries/" + receipt.deliveryId();
        var unknown = unknown(receipt);
        return new ColumnPage(
                receipt.fileName() == null ? words.source(receipt.source()) : receipt.fileName(),
                href + "/columns",
                href,
                forms.title(waiting.form(), wording),
                waiting.held().isPresent(),
                problems,
                unknown.stream()
                        .map(index -> row(waiting, index, sent, choices))
                        .toList(),
                IntStream.range(0, receipt.columns().size())
                        .filter(index -> !unknown.contains(index))
                        .mapToObj(receipt.columns()::get)
                        .map(column ->
                                new ReceiptPage.ColumnRow(column.name(), words.role(column.role(), column.target())))
                        .toList(),
                ColumnPage.words(sent),
                IntStream.rangeClosed(1, levels(waiting.form()))
                        .mapToObj(Integer::toString)
                        .toList(),
                href + "/columns?lang=" + other.tag(),
                other.tag());
    }

    private static ColumnPage.Row row(
            Waiting waiting, int index, Map<String, String> sent, ColumnPage.Choices choices) {
        var name = waiting.receipt().columns().get(index).name();
        var unmapped = waiting.unmapped();
        var chosen = sent.get(field(index));
        if (unmapped == null) {
            return choices.row(field(index), name, List.of(), chosen, false);
        }
        var guesses = unmapped.form().columns().get(index).guesses();
        var values = unmapped.preview().stream()
                .map(row -> row.get(index))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(VALUES_SHOWN_MAX)
                .toList();
        return chosen == null && !guesses.isEmpty()
                ? choices.row(field(index), name, values, guesses.getFirst().target(), true)
                : choices.row(field(index), name, values, chosen, false);
    }

    /** By number: a column's name may hold anything. */
    private static String field(int index) {
        return "c" + index;
    }

    private static List<Integer> unknown(Receipt receipt) {
        return IntStream.range(0, receipt.columns().size())
                .filter(index -> receipt.columns().get(index).role().equals(UNKNOWN))
                .boxed()
                .toList();
    }

    private static int levels(SurveyForm form) {
        return form.sheet().slots().stream()
                .mapToInt(slot -> slot.scale().levels())
                .max()
                .orElse(0);
    }

    private ColumnMap remembered(String formId) {
        return maps.find(formId).orElseGet(() -> new ColumnMap(Map.of(), Map.of()));
    }

    private static <T> Map<String, T> together(Map<String, T> before, Map<String, T> now) {
        var all = new HashMap<>(before);
        all.putAll(now);
        return all;
    }

    private Waiting waiting(String written) {
        var receipt = receipts.find(Paths.delivery(written)).orElseThrow(() -> DeliveryPages.unknown(written));
        var form = receipt.form();
        var assessment = receipt.assessmentId();
        var survey = receipt.survey();
        if (receipt.state() != DeliveryState.MAP_NEEDED || form == null || assessment == null || survey == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Waiting(
                receipt,
                form,
                forms.require(AssessmentId.parse(assessment), new SurveyCode(survey)),
                handover.held(receipt.deliveryId()));
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
