package org.prongsai.command.feed.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.CsvWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Refused rows as a file that can be mended and sent again. Rows of a table come back as CSV, with two columns in front that
 * are passed over when the file is sent: where the row stood, and what is wrong with it. Respondents come back as the ids of
 * their responses, never as what named them.
 */
@Component
public class RejectedRows {
    private static final String ROW_HEADER = "แถว / row";
    private static final String PROBLEM_HEADER = "ปัญหา / problem";

    private final Receipts receipts;

    RejectedRows(Receipts receipts) {
        this.receipts = receipts;
    }

    static String address(DeliveryId id, Contents contents) {
        return "/api/v1/deliveries/%s/rejected.%s".formatted(id, contents.kept().isEmpty() ? "ndjson" : "csv");
    }

    /** Rows of a table, with its headers. */
    public void writeCsv(DeliveryId id, OutputStream out) throws IOException {
        var header = new ArrayList<>(List.of(ROW_HEADER, PROBLEM_HEADER));
        header.addAll(receipts.contents(id).kept());
        var csv = new CsvWriter(out);
        csv.write(header);
        receipts.readRejections(id, rejection -> write(csv, rejection));
        csv.flush();
    }

    private static void write(CsvWriter csv, Rejection rejection) {
        var kept = rejection.kept();
        if (kept == null) {
            return;
        }
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(rejection.line()));
        cells.add(rejection.errors().stream().map(RejectedRows::said).collect(Collectors.joining("; ")));
        kept.forEach(cell -> cells.add(cell.asString()));
        try {
            csv.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(RowError error) {
        var said = error.messageTh() + " / " + error.messageEn();
        return error.field().isEmpty() ? said : error.field() + ": " + said;
    }

    /** Rows of a stream, one object a line. */
    public void writeLines(DeliveryId id, OutputStream out) {
        receipts.readRejections(id, rejection -> write(out, rejection.kept()));
    }

    private static void write(OutputStream out, @Nullable JsonNode kept) {
        if (kept == null) {
            return;
        }
        try {
            out.write((kept + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
