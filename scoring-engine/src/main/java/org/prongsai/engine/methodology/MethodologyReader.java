package org.prongsai.engine.methodology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.MethodologyRef;

/**
 * Reads a methodology from YAML, or from JSON, of at most 1 MiB.
 *
 * <p>The keys are described in {@code methodology/README.md} beside the built-in files. Whoever reads the canonical document
 * of a methodology again gets an equal one.
 */
public final class MethodologyReader {
    /** What the first key of every file says. */
    public static final String SCHEMA = "prongsai-methodology/1";

    private static final int REVISION_MAX = 999_999;
    private static final int DECIMALS_MAX = 6;
    private static final String NO_HASH = "0".repeat(64);

    private final Problems problems;
    private final Section root;
    private final YamlNode tree;

    private MethodologyReader(String text, String file) {
        problems = new Problems(file);
        var mapping = YamlTree.read(text, problems);
        tree = mapping;
        root = new Section(mapping, "", problems);
    }

    /**
     * Reads one methodology.
     *
     * @param file what to call the text in messages
     * @throws InvalidMethodology with everything that is wrong
     */
    public static Methodology read(String text, String file) {
        return new MethodologyReader(text, file).methodology();
    }

    private Methodology methodology() {
        root.word("schema", List.of(SCHEMA));
        var id = id();
        var fiscalYear = fiscalYear();
        var title = root.label("title_");
        var sources = sources();
        var provenances = new Provenances(sources);
        var scales = new ScaleReader(provenances).read(root);
        var instruments = new InstrumentReader(provenances).read(root);
        var indicators = new IndicatorReader(scales, instruments, provenances).read(root);
        var levels = new LevelReader(provenances).read(root);
        var samples = new SampleReader(provenances, instruments).read(root);
        int decimals = decimals(provenances);
        new DocumentationReader(provenances, indicators).read(root);
        var confidence = Provenances.confidence(root, "confidence");
        var provenance = new Provenance(confidence, List.copyOf(sources.keySet()), root.optionalText("note"));
        root.close();
        problems.refuseIfAny();
        if (id == null || fiscalYear == null || levels == null) {
            throw new IllegalStateException("what is missing was not reported");
        }
        var document = CanonicalJson.of(tree);
        return new Methodology(
                new MethodologyRef(id.id(), id.revision(), CanonicalJson.sha256(document)),
                fiscalYear,
                title,
                List.copyOf(sources.values()),
                List.copyOf(scales.values()),
                instruments,
                indicators,
                levels,
                samples,
                decimals,
                provenance,
                document);
    }

    private @Nullable MethodologyRef id() {
        var id = root.text("id", "write a short name in quotes, such as \"2566\"");
        var revision = root.whole("revision", 1, REVISION_MAX);
        if (id.isEmpty()) {
            return null;
        }
        try {
            return new MethodologyRef(id, revision == null ? 1 : revision, NO_HASH);
        } catch (MalformedId _) {
            root.problem(
                    "id",
                    "'%s' cannot be a methodology's id".formatted(id),
                    "write 2 to 60 lower-case Latin letters, digits and single hyphens");
            return null;
        }
    }

    private @Nullable FiscalYear fiscalYear() {
        var year = root.whole("fiscal_year", 1, 9999);
        try {
            return year == null ? null : new FiscalYear(year);
        } catch (MalformedId e) {
            root.problem("fiscal_year", String.valueOf(e.getMessage()), "write the year of the Buddhist era");
            return null;
        }
    }

    /** By id, in the order of the ids: the order of the file means nothing. */
    private Map<String, Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        var section = root.section("sources");
        if (section != null) {
            section.members().forEach((id, source) -> {
                var what = source.text("what", "write what it is");
                var where = source.text("where", "write an address, or how it was seen");
                source.close();
                sources.put(id, new Source(id, what, where));
            });
        }
        return sources;
    }

    private int decimals(Provenances provenances) {
        var section = root.section("rounding");
        if (section == null) {
            return 0;
        }
        section.word("mode", List.of("half-up"));
        var decimals = section.whole("decimals", 0, DECIMALS_MAX);
        provenances.of(section);
        section.close();
        return decimals == null ? 0 : decimals;
    }
}
