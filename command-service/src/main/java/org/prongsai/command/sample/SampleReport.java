package org.prongsai.command.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One agency's yearly report as its author wrote it, and what an auditor found in it.
 *
 * @param report what the report says of its fiscal year, whether or not it fits together
 */
record SampleReport(Agency agency, Stated report, Finding finding, List<Measure> activities, List<Guide> guidelines) {

    record Agency(AgencyId agencyId, String nameTh, String nameEn, String type, String province, String district) {}

    record Stated(
            FiscalYear fiscalYear,
            String source,
            BigDecimal total,
            String level,
            SortedMap<Integer, BigDecimal> indicators) {}

    /** @param indicatorsBelongTo the year whose result the report's indicators really are */
    record Finding(FiscalYear indicatorsBelongTo, String reason) {}

    record Measure(
            ActivityId activityId,
            int number,
            String title,
            List<String> method,
            String period,
            List<String> owners,
            List<String> summary,
            List<String> outcome) {}

    record Guide(
            int indicator,
            List<String> guidelines,
            List<String> owners,
            String period,
            List<String> progress,
            @Nullable ProgressStatus status) {}

    /** Reads the report that comes with the service. */
    static SampleReport mueangPhai() {
        var file = "/sample/mueang-phai.json";
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var json = SampleReport.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalStateException(file + " is missing from this build");
            }
            return mapper.readValue(json, SampleReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
