package org.prongsai.command.testing;

import tools.jackson.databind.JsonNode;

/** What became of the rows of a receipt, in one line. */
public final class Counted {
    private Counted() {}

    public static String rows(JsonNode receipt) {
        return "%d rows: %d accepted, %d duplicates, %d corrected, %d withdrawn, %d rejected, %d skipped"
                .formatted(
                        receipt.path("rows").asInt(),
                        receipt.path("accepted").asInt(),
                        receipt.path("duplicates").asInt(),
                        receipt.path("corrected").asInt(),
                        receipt.path("withdrawn").asInt(),
                        receipt.path("rejected").asInt(),
                        receipt.path("skipped").asInt());
    }
}
