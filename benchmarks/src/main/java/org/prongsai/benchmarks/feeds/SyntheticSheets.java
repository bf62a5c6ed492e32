package org.prongsai.benchmarks.feeds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;

/** Made-up answers to the 30 questions of the staff survey of 2566, as a collecting tool would send them. */
final class SyntheticSheets {
    static final int FISCAL_YEAR = 2566;
    static final SurveyCode SURVEY = new SurveyCode("IIT");

    private final List<Question> questions;
    private final int slots;
    private final Random random = new Random(FISCAL_YEAR);

    SyntheticSheets() {
        var methodology =
                BuiltInMethodologies.find(Integer.toString(FISCAL_YEAR)).orElseThrow();
        questions = methodology.questionsOf(instrument(methodology));
        slots = AnswerSheet.of(methodology, SURVEY).slots().size();
    }

    private static Instrument instrument(Methodology methodology) {
        return methodology.instrumentOf(SURVEY).orElseThrow();
    }

    /** One response as JSON. */
    String json(int number) {
        var json = new StringBuilder(512)
                .append("{\"respondentKey\":\"synthetic-%07d\",\"submittedOn\":\"%s\",\"answers\":{"
                        .formatted(number, day()));
        for (var question : questions) {
            json.append('"')
                    .append(question.id())
                    .append("\":")
                    .append(answer(question))
                    .append(',');
        }
        json.setCharAt(json.length() - 1, '}');
        return json.append('}').toString();
    }

    /** So many responses as a table: one column for a question, or one for each of its parts. */
    byte[] csv(int from, int count) {
        var table = new StringBuilder(count * 120).append("respondentKey,submittedOn");
        for (var question : questions) {
            columns(question).forEach(column -> table.append(',').append(column.id()));
        }
        for (int number = from; number < from + count; number++) {
            table.append("\r\nsynthetic-%07d,%s".formatted(number, day()));
            for (var question : questions) {
                columns(question).forEach(column -> table.append(',').append(level(column.slot())));
            }
        }
        return table.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Column(String id, Slot slot) {}

    private static List<Column> columns(Question question) {
        return isUniform(question)
                ? List.of(new Column(question.id(), question.slots().getFirst()))
                : question.slots().stream()
                        .map(slot -> new Column(slot.id(), slot))
                        .toList();
    }

    private static boolean isUniform(Question question) {
        var first = question.slots().getFirst();
        return question.slots().stream()
                .allMatch(slot -> slot.scale().equals(first.scale()) && slot.reversed() == first.reversed());
    }

    /** One number where it may stand for all parts of a question, otherwise a list with one for each. */
    private String answer(Question question) {
        return isUniform(question)
                ? Integer.toString(level(question.slots().getFirst()))
                : question.slots().stream().map(this::level).toList().toString();
    }

    private int level(Slot slot) {
        return 1 + random.nextInt(slot.scale().levels());
    }

    /** So many responses, a line each. */
    byte[] lines(int from, int count) {
        var lines = new StringBuilder(count * 400);
        for (int number = from; number < from + count; number++) {
            lines.append(json(number)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    LocalDate day() {
        return LocalDate.of(2023, 3, 1 + random.nextInt(28));
    }

    /** One response's answers as the log holds them. */
    PackedAnswers packed() {
        var answers = new StringBuilder(slots);
        random.ints(slots, 1, 3).forEach(answers::append);
        return new PackedAnswers(answers.toString());
    }
}
