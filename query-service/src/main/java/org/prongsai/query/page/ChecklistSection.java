package org.prongsai.query.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.ItemScore;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.SubIndicatorScore;
import org.prongsai.page.Wording;

/**
 * The disclosure checklist: every item with its verdict and evidence, by indicator and sub-indicator.
 *
 * @param lead how many were judged, and how
 * @param open items that nobody judged yet, by their ids
 */
record ChecklistSection(
        String code, String name, @Nullable String score, String lead, List<String> open, List<Group> groups) {

    /**
     * One indicator.
     *
     * @param judged whether any of its items was
     */
    record Group(String name, @Nullable String score, String href, boolean judged, List<Sub> subs) {}

    /** One sub-indicator. */
    record Sub(String name, @Nullable String score, String href, String counted, List<Item> items) {}

    /**
     * One item.
     *
     * @param verdict in words, also where there is none
     * @param style of the verdict
     * @param score as announced where there is no verdict; null where neither is known
     */
    record Item(
            String id,
            String topic,
            String href,
            String verdict,
            String style,
            @Nullable String score,
            List<Evidence> evidence,
            @Nullable String note) {}

    /**
     * Where a document was seen.
     *
     * @param href null where what was written is no web address, and is shown as text
     */
    record Evidence(String written, @Nullable String href) {
        static List<Evidence> of(@Nullable String written) {
            return written == null
                    ? List.of()
                    : Arrays.stream(written.strip().split("\\s+"))
                            .filter(address -> !address.isEmpty())
                            .map(address -> new Evidence(address, isWebAddress(address) ? address : null))
                            .toList();
        }

        /** Events of old were held to less than what is recorded now. */
        private static boolean isWebAddress(String address) {
            try {
                var uri = new URI(address);
                var scheme = uri.getScheme();
                return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                        && uri.getRawAuthority() != null
                        && !uri.getRawAuthority().contains("@");
            } catch (URISyntaxException _) {
                return false;
            }
        }
    }

    private static final Rational FULL = Rational.of(100);

    static ChecklistSection of(InstrumentScore instrument, ScoreSheet sheet, HistoryAddress address, Wording wording) {
        return new Builder(instrument, sheet, address, wording).section();
    }

    private record Builder(InstrumentScore instrument, ScoreSheet sheet, HistoryAddress address, Wording wording) {

        ChecklistSection section() {
            var code = instrument.instrument().code();
            var indicators = sheet.indicators().stream()
                    .filter(one -> one.indicator().instrument().equals(code))
                    .toList();
            var items = indicators.stream()
                    .flatMap(one -> one.subIndicators().stream())
                    .flatMap(sub -> sub.items().stream())
                    .toList();
            return new ChecklistSection(
                    code,
                    wording.name(instrument.instrument().name()),
                    score(instrument.score().value()),
                    lead(items),
                    items.stream()
                            .filter(item -> item.verdict() == null)
                            .map(item -> item.item().id())
                            .toList(),
                    indicators.stream().map(this::group).toList());
        }

        private String lead(List<ItemScore> items) {
            if (items.isEmpty()) {
                return wording.text("checklist.no-form");
            }
            var judged = items.stream().filter(item -> item.verdict() != null).toList();
            if (judged.isEmpty()) {
                boolean announced = sheet.basis() == Basis.PUBLISHED || sheet.basis() == Basis.BOTH;
                return wording.text(announced ? "checklist.published-only" : "checklist.none-yet");
            }
            long full = judged.stream().filter(item -> isFull(worth(item))).count();
            return wording.text(
                    "checklist.lead",
                    wording.count(items.size()),
                    wording.count(full),
                    wording.count(judged.size() - full),
                    wording.count(items.size() - judged.size()));
        }

        private Group group(IndicatorScore indicator) {
            var number = indicator.indicator().number();
            return new Group(
                    number + "  " + wording.name(indicator.indicator().name()),
                    score(indicator.score().value()),
                    address.explain("indicator:" + number),
                    indicator.subIndicators().stream().anyMatch(sub -> sub.judged() > 0),
                    indicator.subIndicators().stream().map(this::sub).toList());
        }

        private Sub sub(SubIndicatorScore sub) {
            return new Sub(
                    sub.subIndicator().id() + "  "
                            + wording.name(sub.subIndicator().name()),
                    score(sub.score().value()),
                    address.explain("sub-indicator:" + sub.subIndicator().id()),
                    wording.text(
                            "checklist.counted",
                            Integer.toString(sub.judged()),
                            Integer.toString(sub.items().size())),
                    sub.items().stream().map(this::item).toList());
        }

        private Item item(ItemScore scored) {
            var item = scored.item();
            var verdict = scored.verdict();
            var worth = worth(scored);
            return new Item(
                    item.id(),
                    wording.name(item.topic()),
                    address.explain("item:" + item.id()),
                    verdict == null
                            ? wording.text("checklist.open")
                            : item.scale()
                                    .optionOfCode(verdict.verdict())
                                    .map(option -> wording.name(option.label()))
                                    .orElse(verdict.verdict()),
                    style(worth),
                    score(scored.score().value()),
                    verdict == null ? List.of() : Evidence.of(verdict.evidenceUrl()),
                    verdict == null ? null : verdict.note());
        }

        private static boolean isFull(@Nullable Rational worth) {
            return worth != null && worth.equals(FULL);
        }

        private static String style(@Nullable Rational worth) {
            if (worth == null) {
                return "state dry";
            }
            return isFull(worth) ? "state done" : worth.signum() == 0 ? "state refused" : "state running";
        }

        private static @Nullable Rational worth(ItemScore scored) {
            var verdict = scored.verdict();
            return verdict == null
                    ? null
                    : scored.item()
                            .scale()
                            .optionOfCode(verdict.verdict())
                            .map(Scale.Option::value)
                            .orElse(null);
        }

        private @Nullable String score(@Nullable Rational score) {
            return Figures.score(score, sheet.methodology().decimals());
        }
    }
}
