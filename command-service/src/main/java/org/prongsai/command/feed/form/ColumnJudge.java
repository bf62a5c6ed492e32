package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Agency;
import org.prongsai.command.feed.form.ColumnRole.Answer;
import org.prongsai.command.feed.form.ColumnRole.Assessment;
import org.prongsai.command.feed.form.ColumnRole.Dropped;
import org.prongsai.command.feed.form.ColumnRole.FiscalYear;
import org.prongsai.command.feed.form.ColumnRole.Ignored;
import org.prongsai.command.feed.form.ColumnRole.SubmittedOn;
import org.prongsai.command.feed.form.ColumnRole.Suggestion;
import org.prongsai.command.feed.form.ColumnRole.Survey;
import org.prongsai.command.feed.form.ColumnRole.Unknown;
import org.prongsai.command.feed.table.TableRow;

/** Decides what each column is: what the source says, then what a person said, then questions, then privacy. */
final class ColumnJudge implements Guesses.Sample {
    private static final Pattern SUGGESTION = Pattern.compile(
            "ข้อเสนอแนะ|ข้อคิดเห็น|ความคิดเห็นเพิ่มเติม|ความเห็นเพิ่มเติม|เสนอแนะ|\\bsuggestions?\\b|\\bcomments?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int SENTENCE_LENGTH_MIN = 15;

    private final SourceDetection detection;
    private final List<String> headers;
    private final List<String> names;
    private final List<TableRow> sample;
    private final Universe universe;
    private final @Nullable ColumnMap map;
    private final boolean suggestions;
    private final SystemHeaders system;
    private final @Nullable ColumnRole[] roles;

    /**
     * @param headers what stands above the columns
     * @param sample the first rows of data
     */
    ColumnJudge(
            SourceDetection detection,
            List<String> headers,
            List<TableRow> sample,
            Universe universe,
            ColumnWishes wishes) {
        this.detection = detection;
        this.headers = headers;
        this.sample = sample;
        this.universe = universe;
        this.map = wishes.map();
        this.suggestions = wishes.suggestions();
        names = Headers.unique(headers);
        system = new SystemHeaders(detection.source(), detection.heading());
        roles = new ColumnRole[headers.size()];
    }

    /** What the sender wants, beyond what the headers say. */
    record ColumnWishes(@Nullable ColumnMap map, boolean suggestions) {}

    List<Column> judge() {
        for (int at = 0; at < roles.length; at++) {
            roles[at] = given(at);
        }
        for (int at = 0; at < roles.length; at++) {
            if (roles[at] == null) {
                roles[at] = question(at);
            }
        }
        disputedToNobody();
        numbered();
        for (int at = 0; at < roles.length; at++) {
            roles[at] = guarded(at, roles[at]);
        }
        firstOfAKind();
        return columns();
    }

    /** What a person or the source says it is. */
    private @Nullable ColumnRole given(int at) {
        var role = system.role(headers.get(at));
        var target = map == null ? null : map.columns().get(names.get(at));
        if (target == null || role instanceof Ignored(var reason) && reason.equals(Ignored.OURS)) {
            return role;
        }
        var mapped = OwnColumns.mapped(target, suggestions);
        return mapped instanceof Answer(var key) && !universe.knows(key) ? null : mapped;
    }

    private @Nullable ColumnRole question(int at) {
        var header = headers.get(at);
        var key = universe.texts().find(header);
        if (key == null && isOption(at)) {
            return new Ignored(Ignored.OPTION);
        }
        if (key == null) {
            key = universe.ids().find(header);
        }
        return key == null ? null : new Answer(key);
    }

    /** Kobo and ODK also write each option of a select-many question as a column of its own, with 1 and 0. */
    private boolean isOption(int at) {
        if (detection.source() != Source.KOBO && detection.source() != Source.ODK) {
            return false;
        }
        int slash = headers.get(at).lastIndexOf('/');
        return slash > 0
                && headers.contains(headers.get(at).substring(0, slash))
                && values(at).stream()
                        .allMatch(value -> Set.of("0", "1", "true", "false")
                                .contains(value.strip().toLowerCase(Locale.ROOT)));
    }

    /** Two columns for one question: neither is believed, unless a person chose one. */
    private void disputedToNobody() {
        var holders = new HashMap<String, List<Integer>>();
        for (int at = 0; at < roles.length; at++) {
            if (roles[at] instanceof Answer(var key)) {
                holders.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
            }
        }
        for (var columns : holders.values()) {
            var said = columns.stream().filter(this::isMapped).toList();
            if (columns.size() > 1) {
                columns.stream()
                        .filter(at -> said.size() != 1 || !said.contains(at))
                        .forEach(at -> roles[at] = null);
            }
        }
    }

    /** Numbers stand for ids only where they name every question of the survey, and nothing else. */
    private void numbered() {
        var keys = universe.keysByNumber();
        var found = new HashMap<String, Integer>();
        for (int at = 0; at < roles.length; at++) {
            if (roles[at] instanceof Answer) {
                return;
            }
            var number = roles[at] == null ? QuestionIds.number(headers.get(at)) : null;
            if (number != null && (!keys.containsKey(number) || found.put(keys.get(number), at) != null)) {
                return;
            }
        }
        if (!found.isEmpty() && universe.missing(found.keySet()).isEmpty()) {
            found.forEach((key, at) -> roles[at] = new Answer(key));
        }
    }

    /** Privacy: what gives somebody away is dropped, whatever else it may be. */
    private @Nullable ColumnRole guarded(int at, @Nullable ColumnRole role) {
        return switch (role) {
            case null -> unexplained(at);
            case Ignored(var reason)
            when !reason.equals(Ignored.SYSTEM) && !reason.equals(Ignored.OURS) -> lookedAt(at, role);
            case Answer _ -> mostlyIdentities(at) ? lookedAt(at, role) : role;
            default -> role;
        };
    }

    private @Nullable ColumnRole unexplained(int at) {
        if (SUGGESTION.matcher(headers.get(at)).find()) {
            return new Suggestion(suggestions);
        }
        var kind = PrivateHeaders.kind(headers.get(at));
        if (kind != null && !(isSentence(headers.get(at)) && holdsAnswers(at))) {
            return new Dropped(kind, Dropped.BY_HEADER);
        }
        if (Headers.fold(headers.get(at)).isEmpty() && values(at).isEmpty()) {
            return new Ignored(Ignored.NOT_A_QUESTION);
        }
        return lookedAt(at, null);
    }

    /** Questions speak of telephones and names too; a bare "accuracy" over figures is no question. */
    private static boolean isSentence(String header) {
        var folded = Headers.fold(header);
        return folded.length() >= SENTENCE_LENGTH_MIN
                && header.codePoints().anyMatch(c -> c == ' ' || c >= '\u0e01' && c <= '\u0e5b');
    }

    private @Nullable ColumnRole lookedAt(int at, @Nullable ColumnRole otherwise) {
        var kind = values(at).stream()
                .map(IdentityLook::of)
                .filter(Objects::nonNull)
                .findFirst();
        return kind.<ColumnRole>map(look -> new Dropped(look, Dropped.BY_LOOK)).orElse(otherwise);
    }

    private boolean mostlyIdentities(int at) {
        var values = values(at);
        return values.stream().filter(value -> IdentityLook.of(value) != null).count() * 2 > values.size();
    }

    @Override
    public String header(int at) {
        return headers.get(at);
    }

    @Override
    public boolean holdsAnswers(int at) {
        return !values(at).isEmpty() && values(at).stream().allMatch(universe::isAnswer);
    }

    @Override
    public List<String> values(int at) {
        return sample.stream()
                .map(row -> Cells.at(row.cells(), at))
                .filter(value -> !Cells.isBlank(value))
                .toList();
    }

    /** A row has one day, one assessment and one survey: the column that a person chose counts, or else the first. */
    private void firstOfAKind() {
        var seen = new HashSet<Class<?>>();
        for (int at : mappedFirst()) {
            var role = roles[at];
            boolean single = role instanceof SubmittedOn
                    || role instanceof Assessment
                    || role instanceof Agency
                    || role instanceof FiscalYear
                    || role instanceof Survey;
            if (role != null && single && !seen.add(role.getClass())) {
                roles[at] = new Ignored(Ignored.NOT_A_QUESTION);
            }
        }
    }

    private List<Integer> mappedFirst() {
        var columns = new ArrayList<Integer>();
        IntStream.range(0, roles.length).filter(this::isMapped).forEach(columns::add);
        IntStream.range(0, roles.length).filter(at -> !isMapped(at)).forEach(columns::add);
        return columns;
    }

    private boolean isMapped(int at) {
        return map != null && map.columns().containsKey(names.get(at));
    }

    private List<Column> columns() {
        var answered = new HashSet<String>();
        for (var role : roles) {
            if (role instanceof Answer(var key)) {
                answered.add(key);
            }
        }
        var missing = universe.missing(answered);
        boolean othersIgnored =
                map != null && ColumnMap.IGNORE.equals(map.columns().get(ColumnMap.OTHERS));
        var unknown = new ArrayList<Integer>();
        for (int at = 0; at < roles.length; at++) {
            if (roles[at] == null) {
                if (missing.isEmpty() && !universe.isOpen() || othersIgnored) {
                    roles[at] = new Ignored(othersIgnored ? Ignored.MAP : Ignored.NOT_A_QUESTION);
                } else if (values(at).isEmpty() && !sample.isEmpty()) {
                    roles[at] = new Ignored(Ignored.BLANK);
                } else {
                    unknown.add(at);
                }
            }
        }
        var guesses = new Guesses(universe, missing, answered).of(unknown, this);
        var columns = new ArrayList<Column>();
        for (int at = 0; at < roles.length; at++) {
            var role = roles[at];
            columns.add(new Column(
                    at, names.get(at), role == null ? new Unknown() : role, guesses.getOrDefault(at, List.of())));
        }
        return columns;
    }

    /** Whether a column is of the form's author, so that it tells this form from others. */
    Map<Integer, String> authored() {
        var authored = new HashMap<Integer, String>();
        for (int at = 0; at < headers.size(); at++) {
            if (system.role(headers.get(at)) == null && PrivateHeaders.kind(headers.get(at)) == null) {
                authored.put(at, names.get(at));
            }
        }
        return authored;
    }
}
