package org.prongsai.command.feed.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Refused rows as a file that can be mended and sent again. Respondents come back as the ids of
 * their responses, never as what named them.
 */
@Component
public class RejectedRows {
    private final Receipts receipts;

    RejectedRows(Receipts receipts) {
        this.receipts = receipts;
    }

    static String address(DeliveryId id, Contents contents) {
        return "/api/v1/deliveries/%s/rejected.%s".formatted(id, contents.kept().isEmpty() ? "ndjson" : "csv");
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
