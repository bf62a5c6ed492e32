package org.prongsai.engine.methodology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prongsai.engine.methodology.YamlNode.Entry;
import org.prongsai.engine.methodology.YamlNode.Mapping;
import org.prongsai.engine.methodology.YamlNode.Sequence;
import org.prongsai.engine.methodology.YamlNode.Unusable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and so JSON, into a tree with lines.
 *
 * <p>It takes the plain part of YAML only: no anchors, tags or second documents, keys once each. What is left means the
 * same to every reader, and nothing small can unfold into something huge.
 */
final class YamlTree {
    private static final int BYTES_MAX = 1 << 20;
    private static final int DEPTH_MAX = 16;

    private final Problems problems;
    private final YamlScalars scalars;
    private final Iterator<Event> events;

    private YamlTree(String text, Problems problems) {
        this.problems = problems;
        scalars = new YamlScalars(problems);
        var settings = LoadSettings.builder().setCodePointLimit(BYTES_MAX).build();
        events = new Parse(settings).parseString(text).iterator();
    }

    /** The document's keys; whatever is wrong inside is in {@code problems}. */
    static Mapping read(String text, Problems problems) {
        if (text.length() > BYTES_MAX || text.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            throw problems.fatal(1, "", "the document is larger than 1 MiB", "shorten it");
        }
        try {
            return new YamlTree(text.startsWith("\uFEFF") ? text.substring(1) : text, problems).document();
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw unreadable(
                    problems,
                    mark.map(at -> at.getLine() + 1).orElse(1),
                    Objects.requireNonNullElse(e.getProblem(), ""));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            throw unreadable(problems, line, "character U+%04X cannot stand here".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw unreadable(problems, 1, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static InvalidMethodology unreadable(Problems problems, int line, String why) {
        var oneLine = why.replaceAll("\\s+", " ").strip();
        return problems.fatal(
                line, "", "is not YAML: " + oneLine, "check indents, colons and quotes in this line and the one above");
    }

    private Mapping document() {
        events.next(); // The stream begins.
        if (events.next().getEventId() != Event.ID.DocumentStart) {
            throw problems.fatal(1, "", "the document is empty", "write the methodology's keys, from schema on");
        }
        var root = node(events.next(), "", 0);
        events.next(); // The document ends.
        var after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.add(line(after), "", "a second document begins here", "keep one methodology per file");
        }
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        throw problems.fatal(
                root.line(), "", "the document is not a group of keys", "begin with schema, id and revision");
    }

    private YamlNode node(Event event, String path, int depth) {
        if (depth > DEPTH_MAX) {
            throw problems.fatal(line(event), path, "is nested too deeply", "take brackets or indents out");
        }
        if (event instanceof NodeEvent node) {
            refuseAnchor(node, path);
        }
        return switch (event) {
            case ScalarEvent scalar -> scalars.read(scalar, path, line(event));
            case SequenceStartEvent sequence -> {
                refuseTag(sequence.getTag().isPresent(), event, path);
                yield sequence(event, path, depth);
            }
            case MappingStartEvent mapping -> {
                refuseTag(mapping.getTag().isPresent(), event, path);
                yield mapping(event, path, depth);
            }
            default -> new Unusable(line(event)); // An alias, refused above.
        };
    }

    private void refuseAnchor(NodeEvent event, String path) {
        event.getAnchor().ifPresent(anchor -> {
            var sign = event instanceof AliasEvent ? "*" : "&";
            problems.add(
                    line(event),
                    path,
                    "'%s%s' is a YAML anchor or alias".formatted(sign, anchor.getValue()),
                    "write the value out");
        });
    }

    private void refuseTag(boolean tagged, Event event, String path) {
        if (tagged) {
            problems.add(line(event), path, "has a YAML tag", "leave the tag out");
        }
    }

    private Sequence sequence(Event start, String path, int depth) {
        List<YamlNode> elements = new ArrayList<>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            elements.add(node(event, path + "[" + elements.size() + "]", depth + 1));
        }
        return new Sequence(line(start), elements);
    }

    private Mapping mapping(Event start, String path, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            int keyLine = line(event);
            if (!(event instanceof ScalarEvent scalar)) {
                node(event, path, depth + 1);
                problems.add(keyLine, path, "has a key that is not a word", "write one word before each colon");
                node(events.next(), path, depth + 1);
                continue;
            }
            refuseAnchor(scalar, path);
            refuseTag(scalar.getTag().isPresent(), scalar, path);
            var key = scalar.getValue();
            var keyPath = Section.child(path, key);
            var value = new Entry(keyLine, node(events.next(), keyPath, depth + 1));
            var first = entries.putIfAbsent(key, value);
            if (first != null) {
                problems.add(
                        keyLine, keyPath, "stands here twice, first in line " + first.line(), "keep one of the two");
            }
        }
        return new Mapping(line(start), entries);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
