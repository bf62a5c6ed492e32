package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code indicators} down to sub-indicators and items; questions are read by {@link QuestionReader}. */
final class IndicatorReader {
    private static final int INDICATORS_MAX = 99;
    private static final int PARTS_MAX = 500;

    private final Map<String, Scale> scales;
    private final List<Instrument> instruments;
    private final Provenances provenances;
    private final UniqueIds ids = new UniqueIds();
    private final QuestionReader questions;

    IndicatorReader(Map<String, Scale> scales, List<Instrument> instruments, Provenances provenances) {
        this.scales = scales;
        this.instruments = instruments;
        this.provenances = provenances;
        questions = new QuestionReader(scales, provenances, ids);
    }

    List<Indicator> read(Section root) {
        List<Indicator> indicators = new ArrayList<>();
        for (var section : root.sections("indicators", 1, INDICATORS_MAX)) {
            indicators.add(indicator(section, indicators.size() + 1));
        }
        for (var instrument : instruments) {
            boolean used = indicators.stream().anyMatch(it -> it.instrument().equals(instrument.code()));
            if (!used && !instrument.code().isEmpty()) {
                root.problem(
                        "indicators",
                        "'%s' has no indicator".formatted(instrument.code()),
                        "give it one, or take the instrument out");
            }
        }
        return indicators;
    }

    private Indicator indicator(Section section, int place) {
        var number = section.whole("no", 1, INDICATORS_MAX);
        if (number != null && number != place) {
            section.problem(
                    "no",
                    "number %d stands in place %d".formatted(number, place),
                    "number the indicators 1, 2, 3, ... in order");
        }
        var name = section.label("name_");
        var instrument = instrument(section);
        boolean survey = instrument.map(it -> !it.isChecklist()).orElse(section.has("questions"));
        boolean checklist = instrument.map(Instrument::isChecklist).orElse(section.has("sub_indicators"));
        var code = instrument.map(Instrument::code).orElse("");
        var asked = survey ? questions.read(section, code) : List.<Question>of();
        var checked = checklist ? subIndicators(section) : List.<SubIndicator>of();
        refuse(section, !survey, "questions", "a checklist has sub_indicators");
        refuse(section, !checklist, "sub_indicators", "a survey has questions");
        var provenance = provenances.of(section);
        if (!section.has("questions") && !section.has("sub_indicators") && provenance.note() == null) {
            section.problem(
                    "says nothing of what it is made of", "add its questions or sub_indicators, or a note why not");
        }
        section.close();
        return new Indicator(place, name, code, asked, checked, provenance);
    }

    private static void refuse(Section section, boolean misplaced, String key, String mend) {
        if (misplaced && section.has(key)) {
            section.problem(key, "does not belong to this kind of instrument", mend);
        }
    }

    private Optional<Instrument> instrument(Section section) {
        var codes = instruments.stream()
                .map(Instrument::code)
                .filter(it -> !it.isEmpty())
                .toList();
        var written = section.text("instrument", "write one of " + String.join(", ", codes));
        var found = instruments.stream().filter(it -> it.code().equals(written)).findFirst();
        if (found.isEmpty() && !written.isEmpty()) {
            section.problem(
                    "instrument",
                    "'%s' is not an instrument of this file".formatted(written),
                    "known instruments: " + String.join(", ", codes));
        }
        return found;
    }

    private List<SubIndicator> subIndicators(Section section) {
        List<SubIndicator> subIndicators = new ArrayList<>();
        for (var sub : section.optionalSections("sub_indicators", 1, PARTS_MAX)) {
            var id = sub.name("id");
            ids.add(id, "id", sub);
            var name = sub.label("name_");
            var items =
                    sub.sections("items", 1, PARTS_MAX).stream().map(this::item).toList();
            subIndicators.add(new SubIndicator(id, name, items, provenances.inside(sub)));
            sub.close();
        }
        return subIndicators;
    }

    private Item item(Section section) {
        var id = section.name("id");
        ids.add(id, "id", section);
        var item = new Item(id, section.label("topic_"), scale(section, "scale", scales), provenances.inside(section));
        section.close();
        return item;
    }

    /** The scale a key names; a stand-in after a problem. */
    static Scale scale(Section section, String key, Map<String, Scale> scales) {
        var known = "known scales: " + String.join(", ", scales.keySet());
        var id = section.text(key, known);
        var scale = scales.get(id);
        if (scale == null && !id.isEmpty()) {
            section.problem(key, "'%s' is not a scale of this file".formatted(id), known);
        }
        return scale == null ? QuestionReader.UNREADABLE : scale;
    }
}
