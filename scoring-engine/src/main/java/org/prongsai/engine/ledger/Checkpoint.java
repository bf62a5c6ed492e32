package org.prongsai.engine.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log says of itself at some size (C2SP tlog-checkpoint): the text of a signed note.
 *
 * @param origin names the log
 * @param extensions further lines, opaque; usually none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LINES_MIN = 3;

    public Checkpoint {
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(letter -> letter < ' ')) {
            throw NoteRefused.malformed("a checkpoint's lines are not empty and have no control characters");
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws NoteRefused when it has another form
     */
    public static Checkpoint parse(String text) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (!lines.removeLast().isEmpty() || lines.size() < LINES_MIN) {
            throw NoteRefused.malformed("a checkpoint has at least three lines, each with its end");
        }
        if (!SIZE.matcher(lines.get(1)).matches()) {
            throw NoteRefused.malformed("a checkpoint's second line is the size of the tree in decimal digits");
        }
        try {
            var head = new TreeHead(Long.parseLong(lines.get(1)), Hash.parseBase64(lines.get(2)));
            return new Checkpoint(lines.getFirst(), head, lines.subList(LINES_MIN, lines.size()));
        } catch (NoteRefused e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw NoteRefused.malformed("a checkpoint's third line is the root of the tree: " + e.getMessage());
        }
    }

    /** The text to be signed. */
    public String text() {
        var text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(head.size())
                .append('\n')
                .append(head.root().base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
