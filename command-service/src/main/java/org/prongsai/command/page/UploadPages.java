package org.prongsai.command.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.access.OwnAgency;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.feed.file.FileStart;
import org.prongsai.command.feed.nation.Defaults;
import org.prongsai.command.feed.nation.NationStart;
import org.prongsai.command.feed.nation.Subject;
import org.prongsai.command.feed.template.ChecklistTemplate;
import org.prongsai.command.page.HeldFiles.FileBytes;
import org.prongsai.command.page.HeldFiles.HeldFile;
import org.prongsai.command.page.NewDeliveryPage.Recent;
import org.prongsai.command.page.NewDeliveryPage.SurveyChoice;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.web.Paths;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Handing over a file: tried first, then for real. */
@Controller
@RequestMapping(path = "/deliveries", produces = MediaType.TEXT_HTML_VALUE)
class UploadPages {
    private static final String VIEW = "new-delivery";
    private static final String FOR_REAL = "real";
    private static final int FORM_LENGTH_MAX = 100;
    private static final int RECENT_LOOKED_AT = 50;
    private static final int RECENT_MAX = 5;

    private final Assessments assessments;
    private final Receipts receipts;
    private final DeliveryTargets targets;
    private final FileHandover handover;
    private final OwnAgency own;
    private final MessageSource messages;

    UploadPages(
            Assessments assessments,
            Receipts receipts,
            DeliveryTargets targets,
            FileHandover handover,
            OwnAgency own,
            MessageSource messages) {
        this.assessments = assessments;
        this.receipts = receipts;
        this.targets = targets;
        this.handover = handover;
        this.own = own;
        this.messages = messages;
    }

    /** What was chosen before the file. */
    private record Chosen(String assessment, String survey, String form) {}

    @GetMapping("/new")
    ModelAndView choose(
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String survey,
            @RequestParam(required = false) @Nullable String told,
            Locale locale) {
        var wording = wording(locale);
        var chosen = new Chosen(assessment.strip(), survey.strip(), "");
        return new ModelAndView(VIEW, "page", page(chosen, null, told(told, wording), wording));
    }

    @PostMapping(path = "/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView handOver(
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String survey,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        var wording = wording(locale);
        var chosen = new Chosen(assessment.strip(), survey.strip(), form.strip());
        var problem = problem(chosen, file, wording);
        if (problem != null || file == null) {
            return refused(chosen, problem, wording);
        }
        try {
            own.require(Paths.assessment(chosen.assessment()));
            var start = start(chosen, file, !mode.equals(FOR_REAL));
            return new ModelAndView("redirect:" + handover.begin(new FileBytes(file.getBytes()), start));
        } catch (CommandRejected refusal) {
            return refused(chosen, words(refusal, wording), wording);
        }
    }

    private PageStart start(Chosen chosen, MultipartFile file, boolean dryRun) {
        var id = Paths.assessment(chosen.assessment());
        var name = file.getOriginalFilename();
        boolean judges = ChecklistTemplate.checklist(assessments.methodologyOf(id))
                .filter(checklist -> checklist.code().equals(chosen.survey()))
                .isPresent();
        return judges
                ? new PageStart.Verdicts(
                        new NationStart(Subject.DISCLOSURES, Way.PAGE, dryRun, id, Defaults.NONE, name, file.getSize()))
                : new PageStart.Responses(new FileStart(
                        Way.PAGE,
                        dryRun,
                        id,
                        Paths.survey(chosen.survey()),
                        chosen.form().isEmpty() ? null : chosen.form(),
                        name,
                        file.getSize()));
    }

    @PostMapping("/{delivery}/for-real")
    ModelAndView forReal(@PathVariable String delivery, Locale locale) throws IOException {
        var receipt = receipts.find(Paths.delivery(delivery)).orElseThrow(() -> DeliveryPages.unknown(delivery));
        if (receipt.assessmentId() != null) {
            own.require(Paths.assessment(receipt.assessmentId()));
        }
        var held = handover.held(receipt.deliveryId());
        if (held.isPresent()) {
            return new ModelAndView("redirect:" + begin(held.get(), receipt));
        }
        var again = targets.find(receipt, Language.of(locale))
                .map(DeliveryTarget::againHref)
                .orElse("/deliveries/new");
        return new ModelAndView("redirect:" + again(again, "gone"));
    }

    private String begin(HeldFile held, Receipt tried) throws IOException {
        var address = handover.begin(held.bytes(), held.start().forReal());
        handover.drop(tried.deliveryId());
        return address;
    }

    /** The page to choose a file once more. */
    static String again(String href, String told) {
        return UriComponentsBuilder.fromUriString(href)
                .queryParam("told", told)
                .encode()
                .toUriString();
    }

    private NewDeliveryPage page(Chosen chosen, @Nullable String problem, @Nullable String told, Wording wording) {
        var other = wording.language().other();
        AssessmentId id = null;
        Methodology methodology = null;
        String unknown = null;
        try {
            if (!chosen.assessment().isEmpty()) {
                id = Paths.assessment(chosen.assessment());
                methodology = assessments.methodologyOf(id);
            }
        } catch (CommandRejected refusal) {
            unknown = wording.text("new.unknown", chosen.assessment());
        }
        return new NewDeliveryPage(
                chosen.assessment(),
                problem == null ? unknown : problem,
                told,
                id == null || methodology == null ? null : target(id, wording),
                methodology == null ? List.of() : surveys(methodology, chosen.survey(), wording),
                chosen.form(),
                methodology == null ? recent() : List.of(),
                address(chosen).queryParam("lang", other.tag()).encode().toUriString(),
                other.tag());
    }

    private NewDeliveryPage.Target target(AssessmentId id, Wording wording) {
        var name = targets.agency(id, wording.language());
        var year = id.fiscalYear().toString();
        return new NewDeliveryPage.Target(
                name.text(), name.language().tag(), year, "/agencies/%s?year=%s".formatted(id.agencyId(), year));
    }

    private static List<SurveyChoice> surveys(Methodology methodology, String chosen, Wording wording) {
        var id = methodology.ref().id();
        var surveys = methodology.instruments().stream()
                .flatMap(instrument -> instrument.parts().stream())
                .map(part -> SurveyChoice.of(id, part, chosen, wording));
        var checklist = ChecklistTemplate.checklist(methodology).stream()
                .map(instrument -> SurveyChoice.of(id, instrument, chosen, wording));
        return Stream.concat(surveys, checklist).toList();
    }

    private List<Recent> recent() {
        return receipts.newest(0, RECENT_LOOKED_AT).stream()
                .filter(receipt -> receipt.assessmentId() != null && receipt.survey() != null)
                .map(receipt ->
                        new Chosen(String.valueOf(receipt.assessmentId()), String.valueOf(receipt.survey()), ""))
                .distinct()
                .limit(RECENT_MAX)
                .map(chosen -> new Recent(address(chosen).encode().toUriString(), chosen.assessment(), chosen.survey()))
                .toList();
    }

    private static UriComponentsBuilder address(Chosen chosen) {
        var address = UriComponentsBuilder.fromPath("/deliveries/new");
        if (!chosen.assessment().isEmpty()) {
            address.queryParam("assessment", chosen.assessment());
        }
        if (!chosen.survey().isEmpty()) {
            address.queryParam("survey", chosen.survey());
        }
        return address;
    }

    private static @Nullable String problem(Chosen chosen, @Nullable MultipartFile file, Wording wording) {
        if (chosen.survey().isEmpty()) {
            return wording.text("new.choose-survey");
        }
        if (file == null || file.isEmpty()) {
            return wording.text("new.choose-file");
        }
        return chosen.form().length() > FORM_LENGTH_MAX ? wording.text("new.form-too-long") : null;
    }

    private static @Nullable String told(@Nullable String told, Wording wording) {
        return switch (told) {
            case "gone" -> wording.text("new.gone");
            case "mapped" -> wording.text("new.mapped");
            case null, default -> null;
        };
    }

    private ModelAndView refused(Chosen chosen, @Nullable String problem, Wording wording) {
        return RefusedForm.of(VIEW, page(chosen, problem, null, wording));
    }

    private static String words(CommandRejected refusal, Wording wording) {
        return switch (wording.language()) {
            case TH -> refusal.messageTh();
            case EN -> refusal.messageEn();
        };
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
