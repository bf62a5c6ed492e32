package org.prongsai.command.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.access.Actors;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.feed.LineReader.Line;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Intake;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.RowRoom;
import org.prongsai.command.feed.delivery.TakeRow;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.survey.RecordSurveyResponses;
import org.prongsai.command.survey.Rehearsals;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes responses row by row and records them in transactions of up to {@value RecordSurveyResponses#ENTRIES_MAX}. A bad
 * row costs nothing but itself; sending the same rows again records nothing twice.
 */
@Component
public class ResponseFeed {
    private final Commands commands;
    private final Actors actors;
    private final SharedRecording singles;
    private final Rehearsals rehearsals;
    private final Deliveries deliveries;
    private final ResponseIds ids;
    private final JsonSuggestions suggestions;

    ResponseFeed(
            Commands commands,
            Actors actors,
            Rehearsals rehearsals,
            Deliveries deliveries,
            ResponseIds ids,
            JsonSuggestions suggestions) {
        this.commands = commands;
        this.actors = actors;
        this.singles = new SharedRecording(
                RecordSurveyResponses.ENTRIES_MAX,
                (entries, origin) -> commands.send(new RecordSurveyResponses(entries), origin));
        this.rehearsals = rehearsals;
        this.deliveries = deliveries;
        this.ids = ids;
        this.suggestions = suggestions;
    }

    /**
     * Takes a stream of lines, a JSON object each. Blank lines mean nothing.
     *
     * @param reader makes an entry of a line, or refuses it
     * @throws org.prongsai.command.feed.delivery.DeliveryInterrupted when the stream breaks, or recording fails, half way
     */
    public Receipt takeLines(InputStream body, Function<JsonNode, SurveyEntry> reader, DeliveryStart start) {
        var plain = new PlainSubmissions(start.assessmentId(), start.survey());
        try (var share = deliveries.share(body, RowRoom.OBJECTS_WEIGHT);
                var intake = deliveries.begin(start)) {
            intake.drawsOn(share);
            var hashed = new HashedStream(share);
            var lines = new LineReader(hashed);
            try {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    take(line, plain, reader, start, intake);
                }
            } catch (IOException e) {
                throw intake.broken(e);
            }
            return intake.finish(hashed.sha256());
        }
    }

    /** Takes a list that has arrived as a whole. */
    public Receipt takeAll(
            Iterable<JsonNode> rows, Function<JsonNode, SurveyEntry> reader, DeliveryStart start, String sha256) {
        try (var intake = deliveries.begin(start)) {
            long line = 0;
            for (var row : rows) {
                line++;
                intake.add(read(line, row, reader, start));
            }
            return intake.finish(sha256);
        }
    }

    /**
     * Reads one response that comes alone.
     *
     * @throws CommandRejected when it, or the suggestion in it, is refused
     */
    public DeliveryRow.Entry read(JsonNode row, Function<JsonNode, SurveyEntry> reader) {
        return read(1, row, reader, Kept.NOTHING);
    }

    /** Takes one response. Its answer is its receipt: nothing else is written about it. */
    public SubmissionOutcome takeOne(DeliveryRow.Entry row, boolean dryRun) {
        if (dryRun) {
            return rehearsals.start().decide(List.of(row.entry())).getFirst();
        }
        var origin = actors.now();
        return row.suggestion() == null ? singles.record(row.entry(), origin) : commands.send(new TakeRow(row), origin);
    }

    private void take(
            Line line,
            PlainSubmissions plain,
            Function<JsonNode, SurveyEntry> reader,
            DeliveryStart start,
            Intake intake) {
        var bytes = line.bytes();
        if (bytes == null) {
            intake.add(new DeliveryRow.Refused(line.number(), List.of(tooLong()), Kept.NOTHING));
        } else {
            var row = row(line.number(), bytes, plain, reader, start);
            if (row != null) {
                intake.add(row);
            }
        }
        intake.weigh(line.length());
    }

    /** The row of a line; null when it is blank. */
    private @Nullable DeliveryRow row(
            long line,
            byte[] bytes,
            PlainSubmissions plain,
            Function<JsonNode, SurveyEntry> reader,
            DeliveryStart start) {
        var submission = plain.read(bytes);
        if (submission != null) {
            return new DeliveryRow.Entry(line, submission, new KeptLine(bytes, start, ids));
        }
        try {
            var text = Json.text(bytes);
            return text.isBlank() ? null : read(line, Json.parseRow(text), reader, start);
        } catch (UnreadableJson e) {
            return new DeliveryRow.Refused(line, e.problems(), Kept.NOTHING);
        }
    }

    private DeliveryRow read(long line, JsonNode row, Function<JsonNode, SurveyEntry> reader, DeliveryStart start) {
        var kept = new KeptJson(row, start, ids);
        try {
            return read(line, row, reader, kept);
        } catch (CommandRejected e) {
            return new DeliveryRow.Refused(line, e.problems(), kept);
        }
    }

    private DeliveryRow.Entry read(long line, JsonNode row, Function<JsonNode, SurveyEntry> reader, Kept kept) {
        var suggestion = suggestions.takeOut(row);
        var entry = reader.apply(row);
        return new DeliveryRow.Entry(line, entry, suggestions.allowed(suggestion, entry), kept);
    }

    private static FieldProblem tooLong() {
        return new FieldProblem(
                "",
                "line-too-long",
                "บรรทัดยาวเกิน %,d ไบต์".formatted(LineReader.LINE_BYTES_MAX),
                "the line is longer than %,d bytes".formatted(LineReader.LINE_BYTES_MAX));
    }
}
