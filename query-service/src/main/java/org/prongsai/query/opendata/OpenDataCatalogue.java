package org.prongsai.query.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.assessment.LogPoint;

/**
 * What open data there is; names as in the W3C's vocabulary for catalogues (DCAT).
 *
 * @param asOf the point of the log that was asked about
 * @param license as the publisher decided; null as long as nobody did
 * @param datasets one for each year that has a result, latest first
 */
public record OpenDataCatalogue(
        Label title, LogPoint asOf, @Nullable String license, List<Dataset> datasets) {

    /**
     * A year.
     *
     * @param identifier of the dataset, such as {@code ita-2566}
     * @param assessments how many have a result
     * @param position the point of the log that the files tell of; the same point gives the same bytes
     * @param modified when the event there was recorded
     * @param ready whether the files are at hand; their sizes and checksums are told once they are
     */
    public record Dataset(
            String identifier,
            Label title,
            int fiscalYear,
            int assessments,
            long position,
            @Nullable Instant modified,
            boolean ready,
            List<Distribution> distributions) {}

    /** A file. */
    public record Distribution(
            String title,
            String downloadUrl,
            String mediaType,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long byteSize,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Checksum checksum) {}

    public record Checksum(String algorithm, String value) {
        static Checksum of(OpenFile file) {
            return new Checksum("SHA-256", file.sha256());
        }
    }
}
