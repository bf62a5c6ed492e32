package org.prongsai.query.nation.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;

/**
 * The nation's page, ready to print.
 *
 * @param told null where the log holds no assessment
 */
record NationPage(@Nullable Told told, String otherLanguageHref, String otherLanguage) {

    /**
     * A year of it.
     *
     * @param year Buddhist era
     * @param position of the log that everything is as of
     * @param csv the table's name and where it is to be had as a file
     */
    record Told(
            String year,
            String position,
            @Nullable String moment,
            Choices choices,
            HeadlineSection headline,
            AveragesSection averages,
            LevelsSection levels,
            MapSection map,
            GroupTable provinces,
            GroupTable types,
            RankingSection ranking,
            MoversSection movers,
            SamplesSection samples,
            String workbookHref,
            Map<String, String> csv) {}

    static NationPage of(Optional<NationReadings.Reading> reading, NationAsked asked, Wording wording) {
        var other = wording.language().other();
        return new NationPage(
                reading.map(known -> told(known, asked, wording)).orElse(null),
                asked.address().in(other.tag()),
                other.tag());
    }

    private static Told told(NationReadings.Reading reading, NationAsked asked, Wording wording) {
        var overview = reading.overview();
        var instant = overview.asOf().instant();
        var ofYear = asked.address().with(NationAddress.YEAR, overview.year().toString());
        boolean narrowed = !asked.narrowing().isNone();
        return new Told(
                overview.year().toString(),
                Long.toString(overview.asOf().position()),
                instant == null ? null : wording.moment(instant),
                Choices.of(overview, asked, wording),
                HeadlineSection.of(overview, narrowed, wording),
                AveragesSection.of(overview, wording),
                LevelsSection.of(overview, asked, wording),
                MapSection.of(overview.provinces(), asked, wording),
                GroupTable.provinces(overview.provinces(), asked, wording),
                GroupTable.types(overview.types(), asked, wording),
                RankingSection.of(reading, asked, wording),
                MoversSection.of(overview, ofYear, wording),
                SamplesSection.of(overview, ofYear, wording),
                ofYear.file(NationFiles.WORKBOOK, Map.of()),
                csv(ofYear));
    }

    private static Map<String, String> csv(NationAddress address) {
        var files = new LinkedHashMap<String, String>();
        for (var name : NationTables.NAMES) {
            files.put(name, address.file(NationFiles.CSV, Map.of(NationFiles.TABLE, name)));
        }
        return files;
    }
}
