package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.peer.PeerAverages;
import org.prongsai.query.peer.Peers;

/**
 * An agency's figures beside the means of its peers in the same year.
 *
 * @param groups same type, same province, nation; empty where the means are not at hand
 * @param cautions where a mean rests on too few to be held against
 */
record PeersSection(String year, List<Group> groups, List<String> cautions, List<Row> rows) {

    /** Means of fewer others than these say more of who they are than of what is usual. */
    private static final int OTHERS_MIN = 5;

    /**
     * One group.
     *
     * @param about what its members have in common; null for the nation
     * @param tag the language that {@code about} is in; null for the nation
     */
    record Group(
            String name, @Nullable String about, @Nullable String tag, String size) {}

    /**
     * One figure.
     *
     * @param number of the indicator, or the instrument's code; null for the total
     * @param own as displayed; null where there is none
     * @param means one for each group
     */
    record Row(
            @Nullable String number, String name, @Nullable String own, List<Mean> means) {}

    /**
     * A group's mean.
     *
     * @param average null where nobody has the figure
     * @param count how many it rests on, in words; null where that is the whole group
     * @param difference own less mean, with its sign; null where one of them is missing, or both are the same agency's
     */
    record Mean(
            @Nullable String average,
            @Nullable String count,
            @Nullable String difference) {}

    static PeersSection of(@Nullable Peers peers, AgencyFacts agency, YearReading reading, Wording wording) {
        var year = reading.year().toString();
        return peers == null
                ? new PeersSection(year, List.of(), List.of(), List.of())
                : new Builder(peers, agency, reading.methodology(), reading.sheet(), wording).section(year);
    }

    private record Builder(
            Peers peers,
            AgencyFacts agency,
            Methodology methodology,
            @Nullable ScoreSheet sheet,
            Wording wording) {

        PeersSection section(String year) {
            var groups = List.of(
                    group("peers.type", LocalName.of(agency.type(), language()), peers.sameType()),
                    group("peers.province", LocalName.of(agency.province(), language()), peers.sameProvince()),
                    group("peers.nation", null, peers.nation()));
            return new PeersSection(year, groups, cautions(groups), rows());
        }

        private Group group(String key, @Nullable LocalName about, PeerAverages averages) {
            return new Group(
                    wording.text(key),
                    about == null ? null : about.text(),
                    about == null ? null : about.tag(),
                    wording.text("peers.size", wording.count(averages.assessments())));
        }

        private List<String> cautions(List<Group> groups) {
            var cautions = new ArrayList<String>();
            for (int i = 0; i < groups.size(); i++) {
                int others = all().get(i).assessments() - 1;
                if (others <= 0) {
                    cautions.add(wording.text("peers.alone", groups.get(i).name()));
                } else if (others < OTHERS_MIN) {
                    cautions.add(wording.text("peers.few", groups.get(i).name(), wording.count(others)));
                }
            }
            return cautions;
        }

        private List<Row> rows() {
            var rows = new ArrayList<Row>();
            rows.add(row(
                    null,
                    wording.text("years.total"),
                    sheet == null ? null : sheet.total().value()));
            methodology
                    .instruments()
                    .forEach(instrument -> rows.add(row(
                            instrument.code(),
                            wording.name(instrument.name()),
                            sheet == null
                                    ? null
                                    : sheet.instrument(instrument.code())
                                            .map(one -> one.score().value())
                                            .orElse(null))));
            methodology
                    .indicators()
                    .forEach(indicator -> rows.add(row(
                            Integer.toString(indicator.number()),
                            wording.name(indicator.name()),
                            sheet == null
                                    ? null
                                    : sheet.indicator(indicator.number())
                                            .map(one -> one.score().value())
                                            .orElse(null))));
            return rows;
        }

        private Row row(@Nullable String number, String name, @Nullable Rational own) {
            var figure = number == null ? PeerAverages.TOTAL : number;
            return new Row(
                    number,
                    name,
                    Figures.score(own, methodology.decimals()),
                    all().stream().map(group -> mean(group, figure, own)).toList());
        }

        private Mean mean(PeerAverages group, String figure, @Nullable Rational own) {
            var mean = group.of(figure);
            if (mean == null) {
                return new Mean(null, wording.text("peers.nobody"), null);
            }
            boolean alone = own != null && mean.count() == 1;
            var difference = own == null || alone
                    ? null
                    : Figures.difference(
                            Rational.of(own.rounded(methodology.decimals())).minus(Rational.of(mean.average())),
                            methodology.decimals());
            return new Mean(
                    mean.average().toPlainString(),
                    alone ? wording.text("peers.only-own") : count(mean, group),
                    difference);
        }

        private @Nullable String count(PeerAverages.Mean mean, PeerAverages group) {
            return mean.count() == group.assessments()
                    ? null
                    : wording.text("peers.count", wording.count(mean.count()));
        }

        private List<PeerAverages> all() {
            return List.of(peers.sameType(), peers.sameProvince(), peers.nation());
        }

        private Language language() {
            return wording.language();
        }
    }
}
