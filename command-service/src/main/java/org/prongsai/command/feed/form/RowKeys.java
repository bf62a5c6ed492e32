package org.prongsai.command.feed.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.text.ThaiText;

/** Names rows: by the source's own key, or else by what the row says and how often it has been said. */
final class RowKeys {
    static final int LENGTH_MAX = 200;

    /** A name that this service gave a response, as its files of rejected rows have it. */
    private static final Pattern GIVEN = Pattern.compile("#[a-z2-7]{26}");

    /** What spreadsheet programs make of long numbers. */
    private static final Pattern CUT_DOWN = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d+");

    private static final int HASH_BYTES = 16;

    private final Source source;
    private final String namespace;
    private final List<Column> columns;
    private final Occurrences occurrences = new Occurrences();
    private final MessageDigest digest;

    RowKeys(Source source, String namespace, List<Column> columns) {
        this.source = source;
        this.namespace = namespace;
        this.columns = columns.stream()
                .filter(column -> column.role() instanceof RespondentKey)
                .sorted(Comparator.comparingInt(RowKeys::preference))
                .toList();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }

    /** Whether this service gave the row its key. */
    static boolean isGiven(String key) {
        return GIVEN.matcher(key).matches();
    }

    private static int preference(Column column) {
        return column.role() instanceof RespondentKey key ? key.preference() : Integer.MAX_VALUE;
    }

    /** What is wrong with the key of a row; null when nothing is. */
    @Nullable
    FieldProblem problem(List<String> cells) {
        var column = columnOf(cells);
        if (column == null) {
            return null;
        }
        var written = Cells.at(cells, column.index()).strip();
        if (written.length() <= LENGTH_MAX && CUT_DOWN.matcher(written).matches()) {
            return FormProblems.keyDamaged(column.name());
        }
        var key = key(cells);
        return key == null || key.length() <= LENGTH_MAX ? null : FormProblems.keyTooLong(column.name(), LENGTH_MAX);
    }

    /** The columns that may name a row, best first. */
    List<Column> columns() {
        return columns;
    }

    /** The column that names this row; null when none does. */
    @Nullable
    Column columnOf(List<String> cells) {
        for (var column : columns) {
            if (!Cells.isBlank(Cells.at(cells, column.index()))) {
                return column;
            }
        }
        return null;
    }

    /** The source's key; null when it gives none. */
    @Nullable
    String key(List<String> cells) {
        var column = columnOf(cells);
        if (column == null) {
            return null;
        }
        var cell = Cells.at(cells, column.index());
        if (cell.length() > LENGTH_MAX * 2) {
            return cell; // Too long for any key; the caller says so.
        }
        var written = ThaiText.canonical(cell);
        boolean ofSource = column.role() instanceof RespondentKey key && key.ofSource();
        return ofSource && !GIVEN.matcher(written).matches() ? source.key(namespace, written) : written;
    }

    /**
     * A key for a row without one. The same file gives the same keys however its columns are ordered, its answers worded and
     * its rows sorted; each further row that says just the same is a further respondent. Of two files that hold the same rows,
     * only their sender can tell whether they are two: by another name for the form.
     */
    String contentKey(String place, String stamp, Map<String, ?> answers) {
        if (!namespace.isEmpty()) {
            digest.update((namespace + "\n").getBytes(StandardCharsets.UTF_8));
        }
        digest.update((place + "\n" + stamp).getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(answers)
                .forEach((key, level) -> digest.update(("\n" + key + "=" + level).getBytes(StandardCharsets.UTF_8)));
        var hash = digest.digest();
        int count = occurrences.next(ByteBuffer.wrap(hash).getLong());
        return "row:" + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + ":" + count;
    }
}
