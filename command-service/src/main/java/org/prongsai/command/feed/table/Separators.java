package org.prongsai.command.feed.table;

/** Finds out what stands between the cells of a CSV file. */
final class Separators {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS_MAX = 20;

    private Separators() {}

    /**
     * The character that splits the first rows into the most cells, counted in the row that has the fewest; quotes hide what
     * is in them.
     *
     * @param isWhole whether the text is the whole file, and not only its beginning
     */
    static char guess(CharSequence text, boolean isWhole) {
        var best = new Count(CANDIDATES[0], 0, 0);
        for (char candidate : CANDIDATES) {
            var count = count(text, candidate, isWhole);
            if (count.isMoreThan(best)) {
                best = count;
            }
        }
        return best.separator();
    }

    private record Count(char separator, int fewestInARow, int all) {
        boolean isMoreThan(Count other) {
            return fewestInARow != other.fewestInARow ? fewestInARow > other.fewestInARow : all > other.all;
        }
    }

    private static boolean isCandidate(char unit) {
        for (char candidate : CANDIDATES) {
            if (unit == candidate) {
                return true;
            }
        }
        return false;
    }

    private static Count count(CharSequence text, char separator, boolean isWhole) {
        int rows = 0;
        int fewest = Integer.MAX_VALUE;
        int all = 0;
        int inRow = 0;
        boolean quoted = false;
        boolean cellBegins = true;
        boolean blank = true;
        for (int at = 0; at < text.length() && rows < ROWS_MAX; at++) {
            char unit = text.charAt(at);
            boolean rowEnds = !quoted && (unit == '\n' || unit == '\r');
            if (rowEnds && !blank) {
                rows++;
                fewest = Math.min(fewest, inRow);
                all += inRow;
            }
            if (rowEnds) {
                inRow = 0;
                blank = true;
                cellBegins = true;
                continue;
            }
            blank &= Character.isWhitespace(unit);
            if (unit == '"' && (quoted || cellBegins)) {
                quoted = !quoted; // A doubled quote closes and opens again, which comes to the same.
                cellBegins = true;
            } else if (!quoted) {
                cellBegins = isCandidate(unit); // Any of them: quotes count whichever it turns out to be.
                inRow += unit == separator ? 1 : 0;
            }
        }
        boolean lastRowCounts = !blank && (isWhole || rows == 0);
        return new Count(
                separator,
                lastRowCounts ? Math.min(fewest, inRow) : rows == 0 ? 0 : fewest,
                lastRowCounts ? all + inRow : all);
    }
}
