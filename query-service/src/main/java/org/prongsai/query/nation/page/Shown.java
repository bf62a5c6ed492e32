package org.prongsai.query.nation.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.exact.Rational;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.Listed;
import org.prongsai.query.page.AgencyName;
import org.prongsai.query.page.LocalName;
import org.springframework.web.util.UriComponentsBuilder;

/** Figures, agencies and marks as the page writes them. */
final class Shown {
    private static final String MINUS = "−";

    private Shown() {}

    static @Nullable String figure(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    /** With its sign, such as {@code +4.20}. */
    static @Nullable String change(@Nullable BigDecimal change) {
        if (change == null) {
            return null;
        }
        var size = change.abs().toPlainString();
        return switch (change.signum()) {
            case 1 -> "+" + size;
            case -1 -> MINUS + size;
            default -> size;
        };
    }

    /** Without needless zeros: {@code 85}, {@code 82.5}. */
    static String limit(Rational limit) {
        var written = limit.rounded(2).stripTrailingZeros();
        return (written.scale() < 0 ? written.setScale(0) : written).toPlainString();
    }

    static double length(@Nullable BigDecimal figure) {
        return figure == null ? 0 : figure.doubleValue();
    }

    /** An agency as it is listed, with the way to its page. */
    record Agency(String href, AgencyName name, LocalName type, LocalName province) {
        static Agency of(Listed listed, NationAddress address, Wording wording) {
            return new Agency(
                    href(listed.agencyId(), address),
                    AgencyName.of(listed.nameTh(), listed.nameEn(), wording.language()),
                    LocalName.of(listed.type(), wording.language()),
                    LocalName.of(listed.province(), wording.language()));
        }

        /** About the year and moment that the page is about. */
        private static String href(String agency, NationAddress address) {
            var path = UriComponentsBuilder.fromPath("/agencies/{agency}");
            for (var name : List.of(NationAddress.YEAR, NationAddress.AS_OF)) {
                var value = address.chosen().get(name);
                if (value != null) {
                    path.queryParam(name, value);
                }
            }
            return path.encode().buildAndExpand(agency).toUriString();
        }
    }

    /**
     * Whether a change may be read as one.
     *
     * @param breaks the two totals measure different things, rather than may do so
     */
    record Mark(boolean breaks, String words) {
        static @Nullable Mark of(@Nullable FormChange form, Wording wording) {
            if (form == null) {
                return null;
            }
            if (!form.isComparable()) {
                return new Mark(true, wording.text("comparable.changed"));
            }
            boolean caution = form.breaks().stream().anyMatch(found -> found.severity() == FormChange.Severity.CAUTION);
            return caution ? new Mark(false, wording.text("comparable.caution")) : null;
        }
    }
}
