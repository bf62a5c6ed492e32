package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.YamlNode.Flag;
import org.prongsai.engine.methodology.YamlNode.Mapping;
import org.prongsai.engine.methodology.YamlNode.Numeral;
import org.prongsai.engine.methodology.YamlNode.Sequence;
import org.prongsai.engine.methodology.YamlNode.Text;
import org.prongsai.engine.methodology.YamlNode.Unusable;
import org.prongsai.engine.problem.NearestName;

/**
 * One group of keys, read key by key. Every key asked for becomes a known one; {@link #close} refuses the others.
 *
 * <p>A wrong value is reported and then stands as null, or as an empty text or list, so that reading goes on and finds the
 * rest.
 */
final class Section {
    private static final int KEY_SHOWN_MAX = 60;

    private final Mapping mapping;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Mapping mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    static String child(String path, String key) {
        var shown = key.length() <= KEY_SHOWN_MAX ? key : key.substring(0, KEY_SHOWN_MAX - 3) + "...";
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** Whether the key is there, right or wrong. */
    boolean has(String key) {
        known.add(key);
        return mapping.entries().containsKey(key);
    }

    String text(String key, String mend) {
        var node = find(key, Text.class, "a text", mend, true);
        return node == null ? "" : node.value();
    }

    @Nullable
    String optionalText(String key) {
        var node = find(key, Text.class, "a text", "put it in quotes", false);
        return node == null ? null : node.value();
    }

    Label label(String stem) {
        return new Label(text(stem + "th", "write it in Thai"), text(stem + "en", "write it in English"));
    }

    /** A short name for use in keys and paths. */
    String name(String key) {
        var value = text(key, "write a short name in quotes, such as \"i5\"");
        if (!value.isEmpty() && !Names.isName(value)) {
            problem(key, "'%s' is not a short name".formatted(value), Names.MEND);
        }
        return value;
    }

    /** One of a few words; null when it is none of them. */
    @Nullable
    String word(String key, Collection<String> words) {
        var mend = (words.size() == 1 ? "write " : "write one of ") + String.join(", ", words);
        var node = find(key, Text.class, "a word", mend, true);
        if (node == null) {
            return null;
        }
        if (!words.contains(node.value())) {
            problem(key, "'%s' is none of the words for it".formatted(node.value()), mend);
            return null;
        }
        return node.value();
    }

    boolean flag(String key) {
        var node = find(key, Flag.class, "true or false", "write true or false", true);
        return node != null && node.value();
    }

    boolean optionalFlag(String key) {
        var node = find(key, Flag.class, "true or false", "write true or false", false);
        return node != null && node.value();
    }

    @Nullable
    Integer whole(String key, int min, int max) {
        return whole(key, min, max, true);
    }

    @Nullable
    Integer optionalWhole(String key, int min, int max) {
        return whole(key, min, max, false);
    }

    private @Nullable Integer whole(String key, int min, int max, boolean required) {
        var mend = "write a whole number from " + min + " to " + max;
        var node = find(key, Numeral.class, "a number", mend, required);
        if (node == null) {
            return null;
        }
        var value = node.value();
        if (value.scale() > 0 || value.intValue() < min || value.intValue() > max) {
            problem(key, value.toPlainString() + " is out of range", mend);
            return null;
        }
        return value.intValue();
    }

    /** An exact number from min to max: a decimal, or a fraction such as 1/3. */
    @Nullable
    Rational exact(String key, int min, int max) {
        var mend = "write a number from " + min + " to " + max + ", such as 0.3 or 1/3";
        if (value(key) instanceof Text text && Names.isFraction(text.value())) {
            return inRange(key, Rational.parse(text.value()), min, max, mend);
        }
        var node = find(key, Numeral.class, "a number", mend, true);
        return node == null ? null : inRange(key, Rational.of(node.value()), min, max, mend);
    }

    @Nullable
    Rational optionalExact(String key, int min, int max) {
        return has(key) ? exact(key, min, max) : null;
    }

    private @Nullable Rational inRange(String key, Rational value, int min, int max, String mend) {
        if (value.compareTo(Rational.of(min)) < 0 || value.compareTo(Rational.of(max)) > 0) {
            problem(key, Decimals.written(value) + " is out of range", mend);
            return null;
        }
        return value;
    }

    @Nullable
    Section section(String key) {
        return section(key, true);
    }

    @Nullable
    Section optionalSection(String key) {
        return section(key, false);
    }

    private @Nullable Section section(String key, boolean required) {
        var node = find(key, Mapping.class, "a group of keys", "write its keys below it, indented", required);
        return node == null ? null : new Section(node, child(path, key), problems);
    }

    /** A list of groups of keys. */
    List<Section> sections(String key, int min, int max) {
        return elements(key, true, min, max, Mapping.class, "a group of keys").entrySet().stream()
                .map(element -> new Section(element.getValue(), element.getKey(), problems))
                .toList();
    }

    List<Section> optionalSections(String key, int min, int max) {
        return has(key) ? sections(key, min, max) : List.of();
    }

    /** A list of texts, empty when the key is not there. */
    List<String> optionalTexts(String key) {
        return elements(key, false, 0, 100, Text.class, "a text").values().stream()
                .map(Text::value)
                .toList();
    }

    /** A list of whole numbers, empty when the key is not there. */
    List<Numeral> optionalNumbers(String key) {
        return List.copyOf(
                elements(key, false, 0, 100, Numeral.class, "a number").values());
    }

    private <N extends YamlNode> Map<String, N> elements(
            String key, boolean required, int min, int max, Class<N> kind, String wanted) {
        Map<String, N> found = new LinkedHashMap<>();
        var list = find(key, Sequence.class, "a list", "write a list, such as [a, b]", required);
        if (list == null) {
            return found;
        }
        int count = list.elements().size();
        if (count < min || count > max) {
            problem(key, "has a length of " + count, "write %d to %d elements".formatted(min, max));
        }
        for (int at = 0; at < count; at++) {
            var element = list.elements().get(at);
            var elementPath = child(path, key) + "[" + at + "]";
            if (kind.isInstance(element)) {
                found.put(elementPath, kind.cast(element));
            } else if (!(element instanceof Unusable)) {
                problems.add(
                        element.line(),
                        elementPath,
                        "is %s, not %s".formatted(element.described(), wanted),
                        "write " + wanted + " here");
            }
        }
        return found;
    }

    /** Named groups of keys, by name; a name that is not one is reported and left out. */
    Map<String, Section> members() {
        Map<String, Section> members = new LinkedHashMap<>();
        for (var key : mapping.entries().keySet()) {
            if (!Names.isName(key)) {
                known.add(key);
                problem(key, "is not a short name", Names.MEND);
                continue;
            }
            var member = section(key);
            if (member != null) {
                members.put(key, member);
            }
        }
        return members;
    }

    /** The keys that are there; each becomes a known one. */
    List<String> keys() {
        known.addAll(mapping.entries().keySet());
        return List.copyOf(mapping.entries().keySet());
    }

    /** Reports something about a key, or about the section where the key is not there. */
    void problem(String key, String what, String mend) {
        var entry = mapping.entries().get(key);
        problems.add(entry == null ? mapping.line() : entry.line(), child(path, key), what, mend);
    }

    /** Reports something about the section as a whole. */
    void problem(String what, String mend) {
        problems.add(mapping.line(), path, what, mend);
    }

    int line() {
        return mapping.line();
    }

    /** Refuses every key that was never asked for. */
    void close() {
        List<String> unknown = new ArrayList<>(mapping.entries().keySet());
        unknown.removeAll(known);
        for (var key : unknown) {
            var nearest =
                    NearestName.of(key, known).filter(name -> !mapping.entries().containsKey(name));
            problem(
                    key,
                    "is not a key that stands here",
                    nearest.map(name -> "did you mean '" + name + "'?")
                            .orElseGet(() -> Names.mendUnknownKey(key, known)));
        }
    }

    private @Nullable YamlNode value(String key) {
        known.add(key);
        var entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    private <N extends YamlNode> @Nullable N find(
            String key, Class<N> kind, String wanted, String mend, boolean required) {
        var node = value(key);
        if (node == null) {
            if (required) {
                problem(key, "is missing", mend);
            }
            return null;
        }
        if (kind.isInstance(node)) {
            return kind.cast(node);
        }
        if (!(node instanceof Unusable)) {
            problem(key, "is %s, not %s".formatted(node.described(), wanted), mend);
        }
        return null;
    }
}
