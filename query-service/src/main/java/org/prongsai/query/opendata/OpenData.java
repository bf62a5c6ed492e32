package org.prongsai.query.opendata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Label;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;

/** The open data that there is: a catalogue of years, and their files. */
@Component
public class OpenData {
    static final String PATH = "/api/v1/open-data";
    private static final Label TITLE = new Label(
            "ข้อมูลเปิด: ผลการประเมินคุณธรรมและความโปร่งใส (ITA)",
            "Open data: results of the Integrity and Transparency Assessment (ITA)");

    private final OpenYears years;
    private final OpenPackages packages;
    private final AsOfParameter asOfs;
    private final OpenDataSettings settings;

    OpenData(OpenYears years, OpenPackages packages, AsOfParameter asOfs, OpenDataSettings settings) {
        this.years = years;
        this.packages = packages;
        this.asOfs = asOfs;
        this.settings = settings;
    }

    /**
     * What there is as of a point of the log. Files that were not made yet are, from now on; the catalogue does not wait for
     * them.
     */
    public OpenDataCatalogue catalogue(AsOf asOf) {
        var point = asOfs.onTape(asOf);
        var open = years.all(point);
        var missing =
                open.stream().filter(year -> packages.atHand(year).isEmpty()).toList();
        if (!missing.isEmpty()) {
            packages.prepare(missing);
        }
        boolean isPast = !(asOf instanceof AsOf.Latest);
        return new OpenDataCatalogue(
                TITLE,
                point,
                settings.licence().isBlank() ? null : settings.licence(),
                open.stream().map(year -> dataset(year, isPast)).toList());
    }

    private OpenDataCatalogue.Dataset dataset(OpenYear year, boolean isPast) {
        var made = packages.atHand(year).orElse(null);
        var asOf = isPast ? "?asOf=" + year.asOf().position() : "";
        return new OpenDataCatalogue.Dataset(
                "ita-" + year.year(),
                new Label(
                        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year.year(),
                        "ITA results of fiscal year " + year.year() + " (Buddhist era)"),
                year.year().value(),
                year.lines().size(),
                year.asOf().position(),
                year.asOf().instant(),
                made != null,
                distributions(year.year(), made, asOf));
    }

    private static List<OpenDataCatalogue.Distribution> distributions(
            FiscalYear year, @Nullable OpenPackage made, String asOf) {
        var distributions = new ArrayList<OpenDataCatalogue.Distribution>();
        if (made == null) {
            distributions.add(new OpenDataCatalogue.Distribution(
                    year + ".zip", PATH + "/" + year + ".zip" + asOf, PackageMaker.ZIP, null, null));
        } else {
            distributions.add(distribution(made.zip(), PATH + "/" + made.zip().name() + asOf));
            made.files()
                    .forEach(file ->
                            distributions.add(distribution(file, PATH + "/" + year + "/" + file.name() + asOf)));
        }
        return distributions;
    }

    private static OpenDataCatalogue.Distribution distribution(OpenFile file, String address) {
        return new OpenDataCatalogue.Distribution(
                file.name(), address, file.mediaType(), file.bytes(), OpenDataCatalogue.Checksum.of(file));
    }

    /**
     * A year's files.
     *
     * @throws QuestionRefused when the year has no result as of then
     */
    OpenPackage of(FiscalYear year, AsOf asOf) {
        return years.find(year, asOfs.onTape(asOf))
                .map(packages::get)
                .orElseThrow(() -> new QuestionRefused(
                        Reason.RESULT_UNKNOWN,
                        "ยังไม่มีผลการประเมินปี %s ที่ประกาศหรือรับรองแล้ว".formatted(year),
                        "no result of %s has been announced or certified".formatted(year)));
    }
}
