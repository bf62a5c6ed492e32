package org.prongsai.command.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.text.ThaiText;
import tools.jackson.databind.JsonNode;

/** The kinds of values that requests hold. */
public final class Kinds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCORE_DECIMALS_MAX = 6;
    private static final int KEY_SHOWN_MAX = 60;
    private static final int BUDDHIST_ERA_FROM = 2400;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2199;
    private static final int BUDDHIST_ERA_AHEAD_BY = 543;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Kinds() {}

    /** Text in its {@linkplain ThaiText canonical} form; line breaks and tabs are the only control characters. */
    public static Kind<String> text(int lengthMax) {
        return (field, node, problems) -> {
            if (!node.isString()) {
                problems.accept(FieldProblems.wrongType(field, "ข้อความ", "text"));
                return null;
            }
            var text = ThaiText.canonical(node.stringValue().replace("\r\n", "\n"));
            if (text.isEmpty()) {
                problems.accept(FieldProblems.empty(field));
                return null;
            }
            if (text.length() > lengthMax) {
                problems.accept(FieldProblems.tooLong(field, lengthMax));
                return null;
            }
            if (text.codePoints().anyMatch(Kinds::isUnusable)) {
                problems.accept(FieldProblems.unusableCharacter(field));
                return null;
            }
            return text;
        };
    }

    /**
     * A name that checks its own shape, such as an agency's id.
     *
     * @param shapeTh the shape in Thai words; the English ones come with the refusal
     */
    public static <T> Kind<T> name(String shapeTh, Function<String, T> shape) {
        return (field, node, problems) -> {
            if (!node.isString()) {
                problems.accept(FieldProblems.wrongType(field, "ข้อความ", "text"));
                return null;
            }
            return shaped(field, shapeTh, () -> shape.apply(node.stringValue().strip()), problems);
        };
    }

    /** A whole number that checks its own range, such as a fiscal year. */
    public static <T> Kind<T> number(String shapeTh, IntFunction<T> shape) {
        return (field, node, problems) -> {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                problems.accept(FieldProblems.wrongType(field, "จำนวนเต็ม", "a whole number"));
                return null;
            }
            return shaped(field, shapeTh, () -> shape.apply(node.intValue()), problems);
        };
    }

    public static Kind<Boolean> flag() {
        return (field, node, problems) -> {
            if (!node.isBoolean()) {
                problems.accept(FieldProblems.wrongType(field, "true หรือ false", "true or false"));
                return null;
            }
            return node.booleanValue();
        };
    }

    public static Kind<Integer> integer(int min, int max) {
        return (field, node, problems) -> {
            if (!node.isIntegralNumber()) {
                problems.accept(FieldProblems.wrongType(field, "จำนวนเต็ม", "a whole number"));
                return null;
            }
            if (!node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
                problems.accept(FieldProblems.outOfRange(field, min, max));
                return null;
            }
            return node.intValue();
        };
    }

    /** A score from 0 to 100 as printed, with at most 6 decimals. */
    public static Kind<BigDecimal> score() {
        return (field, node, problems) -> {
            if (!node.isNumber()) {
                problems.accept(FieldProblems.wrongType(field, "ตัวเลข เช่น 92.85", "a number such as 92.85"));
                return null;
            }
            var score = node.decimalValue();
            if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
                problems.accept(FieldProblems.outOfRange(field, 0, 100));
                return null;
            }
            if (score.scale() > SCORE_DECIMALS_MAX) {
                problems.accept(new FieldProblem(
                        field,
                        "too-many-decimals",
                        "มีทศนิยมได้ไม่เกิน %d ตำแหน่ง".formatted(SCORE_DECIMALS_MAX),
                        "has more than %d decimals".formatted(SCORE_DECIMALS_MAX)));
                return null;
            }
            return score.scale() < 0 ? score.setScale(0) : score;
        };
    }

    /** A day, {@code yyyy-MM-dd}, in the Christian era. */
    public static Kind<LocalDate> date() {
        return (field, node, problems) -> {
            var written = node.isString() ? node.stringValue().strip() : "";
            if (!DATE.matcher(written).matches()) {
                problems.accept(FieldProblems.malformed(
                        field,
                        "ต้องเป็นวันที่แบบ ปปปป-ดด-วว เช่น 2023-03-01 โดยไม่มีเวลา",
                        "has to be a day such as \"2023-03-01\", without a time"));
                return null;
            }
            var year = Integer.parseInt(written.substring(0, 4));
            if (year >= BUDDHIST_ERA_FROM) {
                var meant = (year - BUDDHIST_ERA_AHEAD_BY) + written.substring(4);
                problems.accept(FieldProblems.malformed(
                        field,
                        "ให้ใช้ปีคริสต์ศักราช คือ " + meant,
                        "is in the Buddhist era: write the Christian era, " + meant));
                return null;
            }
            try {
                var date = LocalDate.parse(written, DateTimeFormatter.ISO_LOCAL_DATE);
                if (year >= YEAR_MIN && year <= YEAR_MAX) {
                    return date;
                }
                problems.accept(FieldProblems.outOfRange(field, YEAR_MIN, YEAR_MAX));
            } catch (DateTimeException e) {
                problems.accept(
                        FieldProblems.malformed(field, "ไม่มีวันที่นี้ในปฏิทิน", "is not a day of the calendar"));
            }
            return null;
        };
    }

    public static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return (field, node, problems) -> {
            if (node.isString() && names.contains(node.stringValue())) {
                return Enum.valueOf(type, node.stringValue());
            }
            problems.accept(
                    FieldProblems.notAChoice(field, node.isString() ? node.stringValue() : node.toString(), names));
            return null;
        };
    }

    public static <T> Kind<List<T>> list(Kind<T> element, int max) {
        return (field, node, problems) -> {
            if (!node.isArray()) {
                problems.accept(FieldProblems.wrongType(field, "รายการ [ ... ]", "a list, [ ... ]"));
                return null;
            }
            if (node.size() > max) {
                problems.accept(FieldProblems.tooMany(field, max));
                return null;
            }
            var list = new ArrayList<T>();
            for (int i = 0; i < node.size(); i++) {
                var value = element.read(field + "[" + i + "]", node.get(i), problems);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        };
    }

    /** An object used as a map: its field names are data. Order is kept. */
    public static <T> Kind<Map<String, T>> map(Kind<T> element, int max) {
        return (field, node, problems) -> {
            if (!node.isObject()) {
                problems.accept(FieldProblems.wrongType(field, "ออบเจ็กต์ { ... }", "an object, { ... }"));
                return null;
            }
            if (node.size() > max) {
                problems.accept(FieldProblems.tooMany(field, max));
                return null;
            }
            var map = new LinkedHashMap<String, T>();
            for (var entry : node.properties()) {
                var value = element.read(field + "." + shown(entry.getKey()), entry.getValue(), problems);
                if (value != null) {
                    map.put(entry.getKey(), value);
                }
            }
            return map;
        };
    }

    /** Whatever stands there, for a caller that knows better. */
    public static Kind<JsonNode> anything() {
        return (_, node, _) -> node;
    }

    private static <T> @Nullable T shaped(
            String field, String shapeTh, Supplier<T> shape, Consumer<FieldProblem> problems) {
        try {
            return shape.get();
        } catch (MalformedId e) {
            problems.accept(FieldProblems.malformed(field, shapeTh, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static String shown(String key) {
        return key.length() <= KEY_SHOWN_MAX ? key : key.substring(0, KEY_SHOWN_MAX - 1) + "…";
    }

    private static boolean isUnusable(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
