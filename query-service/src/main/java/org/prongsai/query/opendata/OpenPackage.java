package org.prongsai.query.opendata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.assessment.LogPoint;

/**
 * A year's files, made.
 *
 * @param asOf the point of the log that they tell of
 * @param assessments how many have a result
 * @param files in the order of the list of contents, but for the zip of them all
 * @param zip all of them in one
 */
record OpenPackage(
        FiscalYear year, LogPoint asOf, int assessments, List<OpenFile> files, OpenFile zip, Path directory) {
    OpenPackage {
        files = List.copyOf(files);
    }

    Optional<OpenFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    Path path(OpenFile file) {
        return directory.resolve(file.name());
    }
}
