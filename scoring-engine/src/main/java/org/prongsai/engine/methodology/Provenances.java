package org.prongsai.engine.methodology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.problem.NearestName;

/** Reads how sure the parts of a methodology are, and checks that what calls itself sourced names its sources. */
final class Provenances {
    private static final List<String> WORDS =
            Arrays.stream(Confidence.values()).map(Confidence::word).toList();

    private final Map<String, Source> sources;

    Provenances(Map<String, Source> sources) {
        this.sources = sources;
    }

    static Confidence confidence(Section section, String key) {
        var word = section.word(key, WORDS);
        return word == null ? Confidence.UNKNOWN : Confidence.ofWord(word).orElseThrow();
    }

    /** Of a part that stands on its own. */
    Provenance of(Section section) {
        return of(section, "");
    }

    /** Of one aspect of a part, in keys of its own such as {@code set_confidence}. */
    Provenance of(Section section, String prefix) {
        var provenance = inside(section, prefix);
        if (provenance.confidence().isSourced() && provenance.sources().isEmpty()) {
            section.problem(
                    prefix + "sources",
                    "'%s' needs a source".formatted(provenance.confidence().word()),
                    "name one of the file's sources, or write inferred, unsourced or unknown");
        }
        return provenance;
    }

    /** Of a question, item or step, whose sources may be those of the form it belongs to. */
    Provenance inside(Section section) {
        return inside(section, "");
    }

    private Provenance inside(Section section, String prefix) {
        var confidence = confidence(section, prefix + "confidence");
        var ids = section.optionalTexts(prefix + "sources");
        for (var id : ids) {
            if (!sources.containsKey(id)) {
                section.problem(
                        prefix + "sources",
                        "'%s' is not a source of this file".formatted(id),
                        NearestName.of(id, sources.keySet())
                                .map(name -> "did you mean '" + name + "'?")
                                .orElse("describe it under sources"));
            }
        }
        return new Provenance(confidence, ids, section.optionalText(prefix + "note"));
    }

    /** Of a sub-item, which is as sure as its question unless it says otherwise. */
    Provenance orElse(Section section, Provenance inherited) {
        boolean own = false;
        for (var key : List.of("confidence", "sources", "note")) {
            own |= section.has(key); // Asks for all three, so that they are known keys.
        }
        return own ? inside(section) : inherited;
    }

    /** How sure single aspects are: any short name, with a word of confidence. */
    static void detail(Section section) {
        var detail = section.optionalSection("confidence_detail");
        if (detail != null) {
            detail.keys().forEach(key -> confidence(detail, key));
        }
    }
}
