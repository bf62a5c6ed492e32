package org.prongsai.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenDataCatalogue;

/**
 * The page of open data, ready to print.
 *
 * @param past the point of the log, where the page shows the past; null for now
 * @param licence null as long as the publisher has not decided
 * @param preparing whether files of some year are still being made
 */
record OpenDataPage(
        List<Year> years,
        @Nullable String past,
        @Nullable String licence,
        boolean preparing,
        String catalogueHref,
        String otherLanguageHref,
        String otherLanguage) {
    private static final String HERE = "/open-data";
    private static final String CATALOGUE = "/api/v1/open-data";
    private static final long KILO = 1000;
    private static final long MEGA = KILO * KILO;

    /**
     * One year.
     *
     * @param moment when the latest event that its files tell of was recorded; null where that is not known
     * @param files none while they are being made, but for the first, which holds all of them
     */
    record Year(
            String year,
            String assessments,
            String position,
            @Nullable String moment,
            File whole,
            List<File> files) {}

    /**
     * One file.
     *
     * @param size null while it is being made
     * @param checksum null while it is being made
     */
    record File(
            String name,
            String href,
            @Nullable String size,
            @Nullable String checksum) {}

    static OpenDataPage of(OpenDataCatalogue catalogue, boolean isPast, Wording wording) {
        var position = Long.toString(catalogue.asOf().position());
        var asOf = isPast ? "asOf=" + position : "";
        var other = wording.language().other();
        return new OpenDataPage(
                catalogue.datasets().stream()
                        .map(dataset -> year(dataset, wording))
                        .toList(),
                isPast ? position : null,
                catalogue.license(),
                catalogue.datasets().stream().anyMatch(dataset -> !dataset.ready()),
                asOf.isEmpty() ? CATALOGUE : CATALOGUE + "?" + asOf,
                HERE + "?" + (asOf.isEmpty() ? "" : asOf + "&") + "lang=" + other.tag(),
                other.tag());
    }

    private static Year year(OpenDataCatalogue.Dataset dataset, Wording wording) {
        var files = dataset.distributions().stream()
                .map(distribution -> file(distribution, wording))
                .toList();
        var modified = dataset.modified();
        return new Year(
                Integer.toString(dataset.fiscalYear()),
                wording.count(dataset.assessments()),
                Long.toString(dataset.position()),
                modified == null ? null : wording.moment(modified),
                files.getFirst(),
                files.subList(1, files.size()));
    }

    private static File file(OpenDataCatalogue.Distribution distribution, Wording wording) {
        var bytes = distribution.byteSize();
        var checksum = distribution.checksum();
        return new File(
                distribution.title(),
                distribution.downloadUrl(),
                bytes == null ? null : size(bytes, wording),
                checksum == null ? null : checksum.value());
    }

    private static String size(long bytes, Wording wording) {
        if (bytes < KILO) {
            return wording.text("opendata.bytes", Long.toString(bytes));
        }
        return bytes < MEGA
                ? wording.text("opendata.kilobytes", inUnits(bytes, KILO))
                : wording.text("opendata.megabytes", inUnits(bytes, MEGA));
    }

    private static String inUnits(long bytes, long unit) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
