package org.prongsai.query.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.Excluded;
import org.prongsai.query.past.PastYears;
import org.springframework.stereotype.Component;

/** Folds both sides from the tape and holds them against each other. */
@Component
final class ChangeReader {
    private static final Comparator<LineDifference> LARGEST_FIRST = Comparator.comparing(
                    LineDifference::size, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(difference -> difference.after().id().value());

    /**
     * What is asked.
     *
     * @param year null for all years of the agency
     * @param agency null for all agencies
     * @param other what the later side is held against; null for the pinned methodologies
     */
    record Question(
            @Nullable FiscalYear year,
            @Nullable AgencyId agency,
            LogPoint from,
            LogPoint to,
            @Nullable Methodology other,
            int page,
            int size) {}

    private final PastYears years;

    ChangeReader(PastYears years) {
        this.years = years;
    }

    ChangeList list(Question question) {
        var differences = new ArrayList<LineDifference>();
        var excluded = new ArrayList<Excluded>();
        var asked = question.year();
        for (var year : asked == null ? years.years() : List.of(asked)) {
            var after = years.year(year, question.to().position(), question.other());
            var before = years.year(year, question.from().position(), null).byId();
            after.lines().stream()
                    .filter(line -> question.agency() == null
                            || line.agency().agencyId().equals(question.agency()))
                    .forEach(line -> differences.add(
                            new LineDifference(before.get(line.id().value()), line)));
            excluded.addAll(after.excluded());
        }
        var found = differences.stream()
                .filter(LineDifference::isAny)
                .sorted(LARGEST_FIRST)
                .toList();
        var items = found.stream()
                .skip((long) question.page() * question.size())
                .limit(question.size())
                .map(LineDifference::item)
                .toList();
        return new ChangeList(
                question.from(),
                question.to(),
                question.other() == null ? null : question.other().ref(),
                differences.size(),
                items,
                question.page(),
                question.size(),
                found.size(),
                Math.ceilDiv((long) found.size(), question.size()),
                excluded);
    }
}
