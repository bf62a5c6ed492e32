package org.prongsai.command.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.feed.LineReader.Line;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.survey.RecordSurveyResponses;
import org.prongsai.command.survey.Rehearsals;
import org.prongsai.command.survey.Submission;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes responses row by row and records them in transactions of up to {@value RecordSurveyResponses.ENTRIES_MAX}. A bad
 * row costs nothing but itself; sending the same rows again records nothing twice.
 */
@Component
public class ResponseFeed {
    private final Commands commands;
    private final Rehearsals rehearsals;

    ResponseFeed(Commands commands, Rehearsals rehearsals) {
        this.commands = commands;
        this.rehearsals = rehearsals;
    }

    /**
     * Takes a stream of lines, a JSON object each. Blank lines mean nothing.
     *
     * @param reader makes a submission of a line, or refuses it
     * @throws FeedInterrupted when the stream breaks, or recording fails, half way
     */
    public FeedReport takeLines(InputStream body, Function<JsonNode, Submission> reader, boolean dryRun) {
        var batch = new Batch(decisions(dryRun), dryRun);
        var lines = new LineReader(body);
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                take(line, reader, batch);
            }
        } catch (IOException e) {
            batch.flush();
            throw new FeedInterrupted(batch.report(), e);
        }
        batch.flush();
        return batch.report();
    }

    /** Takes a list that has arrived as a whole. */
    public FeedReport takeAll(Iterable<JsonNode> rows, Function<JsonNode, Submission> reader, boolean dryRun) {
        var batch = new Batch(decisions(dryRun), dryRun);
        long line = 0;
        for (var row : rows) {
            line++;
            read(line, row, reader, batch);
        }
        batch.flush();
        return batch.report();
    }

    /** Takes one response; nothing is counted. */
    public SubmissionOutcome takeOne(Submission submission, boolean dryRun) {
        return decisions(dryRun).apply(List.of(submission)).getFirst();
    }

    private Function<List<Submission>, List<SubmissionOutcome>> decisions(boolean dryRun) {
        if (dryRun) {
            return rehearsals.start()::decide;
        }
        return submissions -> commands.send(new RecordSurveyResponses(submissions));
    }

    private static void take(Line line, Function<JsonNode, Submission> reader, Batch batch) {
        var bytes = line.bytes();
        if (bytes == null) {
            batch.refuse(line.number(), List.of(tooLong()));
            return;
        }
        try {
            var text = Json.text(bytes);
            if (!text.isBlank()) {
                read(line.number(), Json.parseRow(text), reader, batch);
            }
        } catch (UnreadableJson e) {
            batch.refuse(line.number(), e.problems());
        }
        batch.weigh(bytes.length);
    }

    private static void read(long line, JsonNode row, Function<JsonNode, Submission> reader, Batch batch) {
        Submission submission;
        try {
            submission = reader.apply(row);
        } catch (CommandRejected e) {
            batch.refuse(line, e.problems());
            return;
        }
        batch.add(line, submission);
    }

    private static FieldProblem tooLong() {
        return new FieldProblem(
                "",
                "line-too-long",
                "บรรทัดยาวเกิน %,d ไบต์".formatted(LineReader.LINE_BYTES_MAX),
                "the line is longer than %,d bytes".formatted(LineReader.LINE_BYTES_MAX));
    }
}
