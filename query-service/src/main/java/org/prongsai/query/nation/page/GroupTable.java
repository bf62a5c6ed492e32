package org.prongsai.query.nation.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.page.LocalName;

/** Agencies by what they have in common, each group a way to narrow the page to it. */
record GroupTable(List<Heading> headings, List<Row> rows) {

    /**
     * One group.
     *
     * @param href narrows the page to it, or widens it where it is narrowed already
     * @param chosen whether the page is narrowed to it
     */
    record Row(
            LocalName name,
            String href,
            boolean chosen,
            String assessments,
            @Nullable String average,
            @Nullable String iit,
            @Nullable String eit,
            @Nullable String oit,
            @Nullable String share) {}

    /** By province, of the chosen type. */
    static GroupTable provinces(List<Nation.Group> groups, NationAsked asked, Wording wording) {
        return of(groups, Side.PROVINCE, asked, wording);
    }

    /** By type, of the chosen province. */
    static GroupTable types(List<Nation.Group> groups, NationAsked asked, Wording wording) {
        return of(groups, Side.TYPE, asked, wording);
    }

    /** What agencies are grouped by. */
    private enum Side {
        PROVINCE(NationAddress.PROVINCE, NationAddress.PROVINCES, "by-province"),
        TYPE(NationAddress.TYPE, NationAddress.TYPES, "by-type");

        private final String narrows;
        private final String orders;
        private final String anchor;

        Side(String narrows, String orders, String anchor) {
            this.narrows = narrows;
            this.orders = orders;
            this.anchor = anchor;
        }

        private String name(Nation.Group group) {
            return Objects.requireNonNull(this == PROVINCE ? group.province() : group.type());
        }

        private @Nullable String chosen(NationAsked asked) {
            return this == PROVINCE
                    ? asked.narrowing().province()
                    : asked.narrowing().type();
        }

        private GroupSort sort(NationAsked asked) {
            return this == PROVINCE ? asked.provinces() : asked.types();
        }

        private String heading(Wording wording) {
            return this == PROVINCE ? wording.text("home.province") : wording.text("home.type");
        }
    }

    private static GroupTable of(List<Nation.Group> groups, Side side, NationAsked asked, Wording wording) {
        Function<Nation.Group, String> name =
                group -> LocalName.of(side.name(group), wording.language()).text();
        return new GroupTable(
                headings(side, asked, wording),
                side.sort(asked).sorted(groups, name, wording.language()).stream()
                        .map(group -> row(group, side, asked, wording))
                        .toList());
    }

    private static Row row(Nation.Group group, Side side, NationAsked asked, Wording wording) {
        var name = side.name(group);
        boolean chosen = name.equals(side.chosen(asked));
        return new Row(
                LocalName.of(name, wording.language()),
                asked.address().with(side.narrows, chosen ? null : name).href(side.anchor),
                chosen,
                wording.count(group.assessments()),
                Shown.figure(group.average()),
                Shown.figure(group.instruments().get("IIT")),
                Shown.figure(group.instruments().get("EIT")),
                Shown.figure(group.instruments().get("OIT")),
                group.passedShare() == null ? null : group.passedShare().toPlainString() + "%");
    }

    private static List<Heading> headings(Side side, NationAsked asked, Wording wording) {
        return List.of(
                heading(GroupSort.Key.NAME, side.heading(wording), false, side, asked),
                heading(GroupSort.Key.ASSESSMENTS, wording.text("nation.col-agencies"), false, side, asked),
                heading(GroupSort.Key.AVERAGE, wording.text("nation.col-average"), false, side, asked),
                heading(GroupSort.Key.IIT, "IIT", true, side, asked),
                heading(GroupSort.Key.EIT, "EIT", true, side, asked),
                heading(GroupSort.Key.OIT, "OIT", true, side, asked),
                heading(GroupSort.Key.PASSED, wording.text("nation.col-passed"), false, side, asked));
    }

    /** Names begin with the first letter, figures with the best. */
    private static Heading heading(GroupSort.Key key, String label, boolean spare, Side side, NationAsked asked) {
        var now = side.sort(asked);
        boolean here = now.key() == key;
        boolean figures = key != GroupSort.Key.NAME;
        var next = new GroupSort(key, here ? !now.descending() : figures);
        return new Heading(
                label,
                asked.address()
                        .with(side.orders, next.equals(GroupSort.USUAL) ? null : next.written())
                        .href(side.anchor),
                Heading.direction(here ? now.descending() : null),
                figures,
                spare);
    }
}
