package org.prongsai.query.page;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.page.Wording;
import org.prongsai.query.improvement.ChangesParameter;
import org.prongsai.query.improvement.EffortParameters;
import org.prongsai.query.improvement.Improvement;

/**
 * What pays most, ready to print.
 *
 * @param body null where the assessment was not open then
 */
record WorthPage(
        HistoryOpening opening,
        AgencySections sections,
        @Nullable Body body) {

    /**
     * The answers.
     *
     * @param total null where there is none
     * @param level null where none follows
     * @param cautions what has to be known about the figures
     * @param action where the forms go
     * @param kept what every form keeps
     * @param chosen what was chosen about the ways
     * @param given what is tried, as the parameter is written
     * @param worthHref the table as data
     */
    record Body(
            @Nullable String total,
            @Nullable String level,
            List<String> cautions,
            WorthTable worth,
            WaysSection ways,
            TrySection tried,
            String action,
            SequencedMap<String, String> kept,
            SequencedMap<String, String> chosen,
            List<String> given,
            String worthHref) {}

    /** @param asked with what is tried as it was written */
    static WorthPage of(WorthReading reading, WorthAddress asked, Wording wording) {
        var improvement = reading.improvement();
        if (improvement == null) {
            return of(opening(reading, asked, wording), null);
        }
        var given = ChangesParameter.read(asked.given(), improvement);
        var address = asked.trying(given.entrySet().stream()
                .map(each -> each.getKey().written() + ":"
                        + org.prongsai.query.figure.Figures.plain(each.getValue())
                                .toPlainString())
                .toList());
        var costs = EffortParameters.costs(
                asked.chosen().get(EffortParameters.QUESTION_COST),
                asked.chosen().get(EffortParameters.RISE_MAX));
        var targets = EffortParameters.targets(asked.chosen().get(EffortParameters.TARGET), improvement);
        var sheet = improvement.scored().sheet();
        var level = sheet.level().level();
        return of(
                opening(reading, address, wording),
                new Body(
                        Figures.score(total(improvement), improvement.decimals()),
                        level == null ? null : wording.level(sheet.methodology().levels(), level),
                        improvement.cautions().stream()
                                .map(caution -> wording.name(caution.label()))
                                .toList(),
                        WorthTable.of(improvement, address, wording),
                        new WaysWords(improvement, address, wording).section(targets, costs),
                        TrySection.of(improvement, given, address, wording),
                        address.action(),
                        address.kept(),
                        address.chosen(),
                        address.given(),
                        address.api("worth")));
    }

    private static @Nullable Rational total(Improvement improvement) {
        return improvement.calculation().value(FigureName.TOTAL);
    }

    private static WorthPage of(HistoryOpening opening, @Nullable Body body) {
        return new WorthPage(opening, opening.sections(), body);
    }

    /** As every page about an assessment begins; what is tried is kept in the other language, and as of now. */
    private static HistoryOpening opening(WorthReading reading, WorthAddress address, Wording wording) {
        return HistoryOpening.of(
                        reading.agency(), reading.assessment(), reading.moment(), "/worth", address.chosen(), wording)
                .leadingTo(address.now().href(), address.in(wording.language().other()));
    }
}
