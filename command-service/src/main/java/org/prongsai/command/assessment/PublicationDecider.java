package org.prongsai.command.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.Published;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** Decides about published results: the first is published, every other corrects and says why. */
final class PublicationDecider {
    private PublicationDecider() {}

    static List<AssessmentEvent> decide(AssessmentFacts.Opened facts, PublishResult command, Methodology methodology) {
        var held = facts.published();
        if (held != null && isSame(held, command)) {
            return List.of();
        }
        if (facts.phase() == Phase.CERTIFIED) {
            throw AssessmentRefusals.certified(facts.assessmentId());
        }
        var problems = new ArrayList<FieldProblem>();
        checkFigures(command.result(), methodology, problems);
        checkCorrection(held, command, problems);
        if (!problems.isEmpty()) {
            throw CommandRejected.invalid(problems);
        }
        return List.of(event(held, command));
    }

    private static AssessmentEvent event(@Nullable Published held, PublishResult command) {
        var reason = command.reason(); // Given exactly when something is corrected: that was checked.
        if (reason == null) {
            return new ResultPublished(command.assessmentId(), command.result(), command.source());
        }
        return new PublishedResultCorrected(
                command.assessmentId(),
                command.result(),
                command.source(),
                reason,
                command.movedFrom(),
                command.movedTo());
    }

    private static void checkCorrection(@Nullable Published held, PublishResult command, List<FieldProblem> problems) {
        var corrects = held != null || command.movedFrom() != null;
        if (corrects && command.reason() == null) {
            problems.add(new FieldProblem(
                    "reason",
                    "required",
                    "ผลที่บันทึกไว้เดิมจะเปลี่ยน ให้ระบุเหตุผลใน reason",
                    "an earlier record changes: say why in reason"));
        }
        if (!corrects) {
            refuseOnFirst("reason", command.reason(), problems);
            refuseOnFirst("movedTo", command.movedTo(), problems);
        }
        if (held == null && command.result().isEmpty()) {
            problems.add(new FieldProblem(
                    "",
                    "nothing-published",
                    "ต้องมีอย่างน้อยหนึ่งค่าใน total, level, instruments, indicators หรือ items",
                    "give at least one of total, level, instruments, indicators, items"));
        }
        checkOther("movedFrom", command.movedFrom(), command, problems);
        checkOther("movedTo", command.movedTo(), command, problems);
    }

    /** Better refused than dropped in silence: a first result has no place for it. */
    private static void refuseOnFirst(String field, @Nullable Object given, List<FieldProblem> problems) {
        if (given != null) {
            problems.add(new FieldProblem(
                    field,
                    "nothing-to-correct",
                    "ยังไม่มีผลที่บันทึกไว้ จึงไม่มีอะไรให้แก้หรือย้าย ให้ตัดช่องนี้ออก",
                    "no result is recorded here yet, so there is nothing to correct or move: leave this out"));
        }
    }

    private static void checkOther(
            String field, @Nullable AssessmentId other, PublishResult command, List<FieldProblem> problems) {
        if (command.assessmentId().equals(other)) {
            problems.add(new FieldProblem(
                    field, "same-assessment", "ต้องเป็นการประเมินอื่น", "has to be another assessment"));
        }
    }

    private static void checkFigures(PublishedResult result, Methodology methodology, List<FieldProblem> problems) {
        var levels = methodology.levels().rules().stream()
                .map(LevelScheme.Rule::level)
                .toList();
        if (result.level() != null && !levels.contains(result.level())) {
            problems.add(FieldProblems.notAChoice("level", result.level(), levels));
        }
        checkKeys("instruments", result.instruments().keySet(), instrumentCodes(methodology), methodology, problems);
        checkKeys(
                "indicators",
                written(result.indicators().keySet()),
                indicatorNumbers(methodology),
                methodology,
                problems);
        checkKeys("items", result.items().keySet(), itemCodes(methodology), methodology, problems);
    }

    private static void checkKeys(
            String field,
            Collection<String> keys,
            Set<String> known,
            Methodology methodology,
            List<FieldProblem> problems) {
        var id = methodology.ref().id();
        keys.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(new FieldProblem(
                        field + "." + key,
                        "not-in-methodology",
                        "ไม่มี %s ในระเบียบวิธี %s".formatted(key, id),
                        "methodology %s has no %s here".formatted(id, key))));
    }

    private static Set<String> instrumentCodes(Methodology methodology) {
        return methodology.instruments().stream()
                .flatMap(instrument -> Stream.concat(
                        Stream.of(instrument.code()),
                        instrument.parts().stream().map(part -> part.survey().value())))
                .collect(Collectors.toSet());
    }

    private static Set<String> indicatorNumbers(Methodology methodology) {
        return methodology.indicators().stream()
                .map(indicator -> Integer.toString(indicator.number()))
                .collect(Collectors.toSet());
    }

    private static Set<String> itemCodes(Methodology methodology) {
        return methodology.indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        indicator.questions().stream().map(question -> question.id()),
                        indicator.subIndicators().stream()
                                .flatMap(sub -> sub.items().stream())
                                .map(item -> item.id())))
                .collect(Collectors.toSet());
    }

    private static List<String> written(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static boolean isSame(Published held, PublishResult command) {
        var before = held.result();
        var after = command.result();
        return held.source().equals(command.source())
                && isSame(before.total(), after.total())
                && Objects.equals(before.level(), after.level())
                && isSame(before.instruments(), after.instruments())
                && isSame(before.indicators(), after.indicators())
                && isSame(before.items(), after.items());
    }

    /** 92.5 and 92.50 are one score. */
    private static boolean isSame(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? before == after : before.compareTo(after) == 0;
    }

    private static <K> boolean isSame(SortedMap<K, BigDecimal> before, SortedMap<K, BigDecimal> after) {
        return before.keySet().equals(after.keySet())
                && before.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), after.get(entry.getKey())));
    }
}
