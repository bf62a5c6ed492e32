package org.prongsai.query.nation.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provinces and their places on the map of tiles; the resource is made to be read and checked by people. */
record Provinces(int columns, int rows, List<Province> list) {
    private static final String RESOURCE = "/provinces.txt";
    private static final String NOTHING = ".";
    private static final String BREAK = "|";

    /** All 77. */
    static final Provinces ALL = read();

    /**
     * One province.
     *
     * @param codeTh its official abbreviation
     * @param codeEn its abbreviation in Latin letters
     * @param parts its name, in two where it is long
     * @param column of its tile, from the west, from 0
     * @param row of its tile, from the north, from 0
     */
    record Province(String codeTh, String codeEn, List<String> parts, int column, int row) {
        Province {
            parts = List.copyOf(parts);
        }

        String name() {
            return String.join("", parts);
        }
    }

    Provinces {
        list = List.copyOf(list);
    }

    private record Place(int column, int row) {}

    private static Provinces read() {
        var stream = Provinces.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(RESOURCE + " is not on the class path");
        }
        try (var file = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First the grid, as wide as its first line, then the names. */
    private static Provinces read(Reader file) throws IOException {
        var lines = file.readAllAsString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s+")))
                .toList();
        int columns = lines.getFirst().size();
        Map<String, Place> places = new HashMap<>();
        var provinces = new ArrayList<Province>();
        int row = 0;
        for (var line : lines) {
            if (line.size() == columns) {
                for (int column = 0; column < columns; column++) {
                    if (!line.get(column).equals(NOTHING)) {
                        places.put(line.get(column), new Place(column, row));
                    }
                }
                row++;
            } else {
                provinces.add(province(line, places));
            }
        }
        return new Provinces(columns, row, provinces);
    }

    private static Province province(List<String> line, Map<String, Place> places) {
        var code = line.getFirst();
        var place = places.get(code);
        if (place == null) {
            throw new IllegalStateException("%s has no place on the map".formatted(line));
        }
        var parts = line.get(2).contains(BREAK) ? List.of(line.get(2).split("\\|")) : List.of(line.get(2));
        return new Province(code, line.get(1), parts, place.column(), place.row());
    }
}
