package org.prongsai.command.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.form.OwnWords;
import org.prongsai.command.page.ResponsePage.Entered;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.CorrectSurveyResponse;
import org.prongsai.command.survey.RecordedResponses;
import org.prongsai.command.survey.WithdrawSurveyResponse;
import org.prongsai.command.web.Paths;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding one response, correcting it, withdrawing it: always by name, always with a reason. */
@Controller
@RequestMapping(path = "/assessments/{assessment}/surveys/{survey}/responses", produces = MediaType.TEXT_HTML_VALUE)
class ResponsePages {
    private static final int KEY_LENGTH_MAX = 300;
    private static final int REASON_LENGTH_MAX = 4_000;

    private final Commands commands;
    private final RecordedResponses responses;
    private final SurveyForms forms;
    private final MessageSource messages;

    ResponsePages(Commands commands, RecordedResponses responses, SurveyForms forms, MessageSource messages) {
        this.commands = commands;
        this.responses = responses;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping
    String search(@PathVariable String assessment, @PathVariable String survey, Locale locale, Model model) {
        var address = new ResponseAddress(Paths.assessment(assessment), Paths.survey(survey), null);
        model.addAttribute("page", search(address, "", null, wording(locale)));
        return "response-search";
    }

    /** Asked for in the body: a key may say who somebody is, and addresses are kept in many places. */
    @PostMapping
    ModelAndView find(
            @PathVariable String assessment,
            @PathVariable String survey,
            @RequestParam(defaultValue = "") String key,
            Locale locale) {
        var address = new ResponseAddress(Paths.assessment(assessment), Paths.survey(survey), null);
        var wording = wording(locale);
        var sought = key.strip();
        if (sought.isEmpty() || sought.length() > KEY_LENGTH_MAX) {
            return RefusedForm.of("response-search", search(address, sought, wording.text("find.empty"), wording));
        }
        return responses
                .find(address.assessment(), address.survey(), sought)
                .map(found -> to(new ResponseAddress(address.assessment(), address.survey(), found).href()))
                .orElseGet(() -> RefusedForm.of(
                        "response-search", search(address, sought, wording.text("find.nothing"), wording)));
    }

    @GetMapping("/{response}")
    ModelAndView response(
            @PathVariable String assessment,
            @PathVariable String survey,
            @PathVariable String response,
            @RequestParam(required = false) @Nullable String done,
            Locale locale) {
        var address = address(assessment, survey, response);
        return new ModelAndView("response", "page", page(address, null, null, done(done, wording(locale)), locale));
    }

    @PostMapping("/{response}")
    ModelAndView correct(
            @PathVariable String assessment,
            @PathVariable String survey,
            @PathVariable String response,
            @RequestParam Map<String, String> sent,
            Locale locale) {
        var address = address(assessment, survey, response);
        var answers = answers(sent);
        var reason = sent.getOrDefault("reason", "").strip();
        var problems = reasonProblems(reason, wording(locale));
        if (problems.isEmpty()) {
            try {
                Outcome outcome = commands.send(new CorrectSurveyResponse(
                        address.assessment(),
                        address.survey(),
                        named(address),
                        new HashMap<String, @Nullable Object>(answers),
                        reason));
                return to(address.href() + (outcome.isChange() ? "?done=corrected" : "?done=unchanged"));
            } catch (CommandRejected refusal) {
                problems = problems(refusal);
            }
        }
        return RefusedForm.of("response", page(address, new Entered(answers, reason, problems), null, null, locale));
    }

    @PostMapping("/{response}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String assessment,
            @PathVariable String survey,
            @PathVariable String response,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        var address = address(assessment, survey, response);
        var why = reason.strip();
        var problems = reasonProblems(why, wording(locale));
        if (problems.isEmpty()) {
            Outcome outcome = commands.send(
                    new WithdrawSurveyResponse(address.assessment(), address.survey(), named(address), why));
            return to(address.href() + (outcome.isChange() ? "?done=withdrawn" : "?done=unchanged"));
        }
        var problem = ResponsePage.wrong(problems, wording(locale)).getFirst().message();
        return RefusedForm.of("response", page(address, null, problem, null, locale));
    }

    private ResponsePage page(
            ResponseAddress address,
            @Nullable Entered entered,
            @Nullable String withdrawalProblem,
            @Nullable String done,
            Locale locale) {
        var wording = wording(locale);
        var form = forms.require(address.assessment(), address.survey());
        var events = responses.history(address.assessment(), address.survey(), named(address));
        if (events.isEmpty()) {
            throw unknown(address);
        }
        var history = new ResponseHistory(events, form.sheet());
        var shown = entered == null ? Entered.recorded(form.sheet().expand(history.answers())) : entered;
        var other = wording.language().other();
        return new ResponsePage(
                forms.title(form, wording),
                named(address).value(),
                history.isWithdrawn(),
                done,
                ResponsePage.wrong(shown.problems(), wording),
                shown.reason(),
                withdrawalProblem,
                ResponsePage.groups(form.methodology(), form.sheet(), shown.answers(), wording),
                history.entries(wording),
                address.href(),
                address.toFindAnother(),
                address.agency(),
                address.in(other),
                other.tag());
    }

    private ResponseSearchPage search(
            ResponseAddress address, String sought, @Nullable String problem, Wording wording) {
        var form = forms.require(address.assessment(), address.survey());
        var other = wording.language().other();
        return new ResponseSearchPage(
                forms.title(form, wording),
                sought,
                problem,
                address.href(),
                address.agency(),
                address.in(other),
                other.tag());
    }

    private static Map<String, String> answers(Map<String, String> sent) {
        var answers = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(ResponsePage.FIELD)) {
                answers.put(name.substring(ResponsePage.FIELD.length()), value);
            }
        });
        return answers;
    }

    private static List<FieldProblem> reasonProblems(String reason, Wording wording) {
        if (reason.isEmpty()) {
            return List.of(problem("required", "response.reason-required", wording));
        }
        if (reason.length() > REASON_LENGTH_MAX) {
            return List.of(problem("too-long", "response.reason-too-long", wording));
        }
        return OwnWords.nameSomebody(reason) ? List.of(OwnWords.identity("reason")) : List.of();
    }

    private static FieldProblem problem(String code, String message, Wording wording) {
        return new FieldProblem("reason", code, wording.text(message), wording.text(message));
    }

    private static List<FieldProblem> problems(CommandRejected refusal) {
        return refusal.problems().isEmpty()
                ? List.of(new FieldProblem("", refusal.reason().slug(), refusal.messageTh(), refusal.messageEn()))
                : refusal.problems();
    }

    private static @Nullable String done(@Nullable String done, Wording wording) {
        return switch (done) {
            case "corrected" -> wording.text("response.corrected");
            case "withdrawn" -> wording.text("response.withdrawn-now");
            case "unchanged" -> wording.text("response.unchanged");
            case null, default -> null;
        };
    }

    private static ResponseAddress address(String assessment, String survey, String response) {
        return new ResponseAddress(Paths.assessment(assessment), Paths.survey(survey), Paths.response(response));
    }

    private static ResponseId named(ResponseAddress address) {
        var response = address.response();
        if (response == null) {
            throw new IllegalArgumentException("the address names no response");
        }
        return response;
    }

    private static CommandRejected unknown(ResponseAddress address) {
        return new CommandRejected(
                Reason.RESPONSE_UNKNOWN,
                "แบบวัด %s ของการประเมิน %s ไม่มีคำตอบ %s"
                        .formatted(address.survey(), address.assessment(), address.response()),
                "survey %s of assessment %s has no response %s"
                        .formatted(address.survey(), address.assessment(), address.response()));
    }

    /** So that loading the page again sends nothing again. */
    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
