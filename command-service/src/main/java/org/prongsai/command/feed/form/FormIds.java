package org.prongsai.command.feed.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.prongsai.command.feed.table.TableRow;

/** Names forms, so that what a person said about one is remembered for its next export. */
final class FormIds {
    /** Columns in which a source names its form. */
    private static final Set<String> OWN = Set.of("_xform_id_string", "formbricks/surveyid");

    private static final int HASH_BYTES = 8;

    private FormIds() {}

    /** Which form it is, whatever the rows say: by the source's own name for it, or else by the author's columns. */
    static String of(Source source, ColumnJudge judge, List<String> headers, List<TableRow> sample) {
        for (int at = 0; at < headers.size(); at++) {
            if (OWN.contains(Headers.fold(headers.get(at)))) {
                int index = at;
                var values = sample.stream()
                        .map(row -> Cells.at(row.cells(), index))
                        .distinct()
                        .toList();
                if (values.size() == 1 && !values.getFirst().isBlank()) {
                    return source.id() + "-" + hash(values.getFirst());
                }
            }
        }
        var names =
                judge.authored().values().stream().map(Headers::fold).sorted().toList();
        return source.id() + "-" + hash(String.join("\n", names));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }
}
