package org.prongsai.query.nation.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.page.LocalName;
import org.prongsai.query.page.chart.TextWidth;

/**
 * The nation as tiles, one for each province: its name, its mean, and a colour and a bar for the step that the mean is in.
 * Drawn for a wide screen; on a narrow one, abbreviations stand for the names.
 *
 * @param elsewhere names that agencies were registered under and that are none of the 77
 */
record MapSection(int width, int height, List<Tile> tiles, List<Key> keys, List<String> elsewhere) {
    static final int TILE_WIDTH = 100;
    static final int TILE_HEIGHT = 84;

    /** Between the edge of a tile and its words. */
    private static final int MARGIN = 4;

    private static final int GAP = 2;
    static final int SIZE_TH = 15;
    static final int SIZE_EN = 13;
    private static final int FIRST_LINE_OF_TWO = 20;
    private static final int ONLY_LINE = 32;
    private static final int BAR_UNIT = 16;

    /**
     * One province.
     *
     * @param x of its left edge, in units of the drawing
     * @param y of its upper edge
     * @param lines its name in one line or two
     * @param mean null where none of its agencies has a total
     * @param step from 1; 0 where there is no mean
     * @param href narrows the page to it, or widens it where it is narrowed already; null where it has no agency
     * @param label everything in words
     */
    record Tile(
            int x,
            int y,
            String code,
            List<String> lines,
            @Nullable String mean,
            int step,
            boolean chosen,
            @Nullable String href,
            String label) {

        public int size() {
            return TextSize.of(lines);
        }

        public int nameY() {
            return y + (lines.size() == 1 ? ONLY_LINE : FIRST_LINE_OF_TWO);
        }

        public int middle() {
            return x + TILE_WIDTH / 2;
        }

        public int left() {
            return x + GAP;
        }

        public int top() {
            return y + GAP;
        }

        public int barLength() {
            return step * BAR_UNIT;
        }

        /** For the class attribute. */
        public String classes() {
            return "tile step-" + step + (chosen ? " chosen" : "");
        }
    }

    /** Which of the two sizes a name is written in: Latin letters need more room. */
    private static final class TextSize {
        private TextSize() {}

        static int of(List<String> lines) {
            return lines.getFirst().codePoints().anyMatch(letter -> letter < 0x0E00) ? SIZE_EN : SIZE_TH;
        }
    }

    /** A step in the legend. */
    record Key(int step, String range, String agencies) {
        public int barLength() {
            return step * 8;
        }
    }

    static MapSection of(List<Nation.Group> groups, NationAsked asked, Wording wording) {
        Map<String, Nation.Group> byName = new HashMap<>();
        groups.forEach(group -> byName.put(group.province() == null ? "" : group.province(), group));
        var provinces = Provinces.ALL;
        var tiles = new ArrayList<Tile>();
        for (var province : provinces.list()) {
            tiles.add(tile(province, byName.remove(province.name()), asked, wording));
        }
        return new MapSection(
                provinces.columns() * TILE_WIDTH,
                provinces.rows() * TILE_HEIGHT,
                tiles,
                keys(tiles, wording),
                byName.keySet().stream().sorted().toList());
    }

    private static List<Key> keys(List<Tile> tiles, Wording wording) {
        return Arrays.stream(Step.values())
                .map(step -> new Key(
                        step.number(),
                        step.range(),
                        wording.count(tiles.stream()
                                .filter(tile -> tile.step() == step.number())
                                .count())))
                .toList()
                .reversed();
    }

    private static Tile tile(
            Provinces.Province province, Nation.@Nullable Group group, NationAsked asked, Wording wording) {
        var name = LocalName.of(province.name(), wording.language()).text();
        boolean chosen = province.name().equals(asked.narrowing().province());
        var mean = group == null ? null : group.average();
        var step = mean == null ? null : Step.of(mean);
        return new Tile(
                province.column() * TILE_WIDTH,
                province.row() * TILE_HEIGHT,
                wording.language() == Language.TH ? province.codeTh() : province.codeEn(),
                lines(province, wording.language()),
                mean == null ? null : mean.toPlainString(),
                step == null ? 0 : step.number(),
                chosen,
                group == null && !chosen
                        ? null
                        : asked.address()
                                .with(NationAddress.PROVINCE, chosen ? null : province.name())
                                .href("by-province"),
                mean == null || group == null || step == null
                        ? wording.text("nation.tile-none", name)
                        : wording.text(
                                "nation.tile",
                                name,
                                mean.toPlainString(),
                                step.range(),
                                wording.count(group.withTotal())));
    }

    /** A name in one line where it fits, else in two. */
    static List<String> lines(Provinces.Province province, Language language) {
        var name = LocalName.of(province.name(), language).text();
        if (TextWidth.of(name, TextSize.of(List.of(name))) <= TILE_WIDTH - 2.0 * MARGIN) {
            return List.of(name);
        }
        return language == Language.TH ? province.parts() : inTwo(name);
    }

    /** Parted at the blank that leaves the shorter of the longer lines. */
    private static List<String> inTwo(String name) {
        var best = List.of(name);
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
            var parted = List.of(name.substring(0, blank), name.substring(blank + 1));
            if (longest(parted) < longest(best)) {
                best = parted;
            }
        }
        return best;
    }

    private static double longest(List<String> lines) {
        return lines.stream().mapToDouble(line -> TextWidth.of(line, 1)).max().orElse(0);
    }
}
