package org.prongsai.benchmarks.national.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** One year of the nation: every agency's loads, in the order in which they reach the log. */
final class SyntheticYear {
    private static final int LOAD_MAX = 200;
    private static final int LOADS_USUALLY = 3;
    private static final double CLOSED = 0.95;
    private static final double CERTIFIED = 0.9;
    private static final double PUBLISHED = 0.6;

    /** Of the public, so many in a hundred answer by themselves and not to an interviewer. */
    private static final int BY_THEMSELVES_OF_HUNDRED = 65;

    private final YearForm form;
    private final long seed;
    private final List<AgencyYear> agencies = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    /** @param scale 1 for the whole nation, 0.01 for every hundredth agency */
    SyntheticYear(YearFigures figures, double scale, long seed) {
        this.seed = seed;
        form = YearForm.of(figures, seed);
        var chosen = chosen(figures, scale);
        var staff = sizes(chosen, (int) Math.round(figures.staff() * scale), kind -> kind.staff, 1);
        var visitors = sizes(chosen, (int) Math.round(figures.visitors() * scale), kind -> kind.visitors, 2);
        for (int i = 0; i < chosen.size(); i++) {
            plan(i, chosen.get(i), staff[i], visitors[i]);
        }
        loads.sort(Comparator.comparingLong(Load::written));
    }

    /** The agencies of a year; of those there will be, the last ones do not exist yet. */
    static List<SyntheticAgency> chosen(YearFigures figures, double scale) {
        var all = SyntheticAgency.all();
        int count = Math.max(1, (int) Math.round(figures.agencies() * scale));
        var chosen = new ArrayList<SyntheticAgency>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((int) ((long) i * figures.agencies() / count)));
        }
        return chosen;
    }

    YearForm form() {
        return form;
    }

    List<Load> loads() {
        return loads;
    }

    List<AgencyYear> agencies() {
        return agencies;
    }

    /** So many respondents in all, spread over agencies by their kind and some chance. */
    private int[] sizes(List<SyntheticAgency> chosen, int total, ToIntFunction<AgencyKind> usual, int purpose) {
        var upTo = new double[chosen.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            var agency = chosen.get(i);
            double spread =
                    Math.exp(0.35 * Chance.of(seed, agency.number(), purpose).nextGaussian());
            sum += usual.applyAsInt(agency.kind()) * spread;
            upTo[i] = sum;
        }
        var sizes = new int[upTo.length];
        long before = 0;
        for (int i = 0; i < sizes.length; i++) {
            long reached = Math.round(upTo[i] / sum * total);
            sizes[i] = (int) (reached - before);
            before = reached;
        }
        return sizes;
    }

    private void plan(int index, SyntheticAgency agency, int staff, int visitors) {
        var year = new AgencyYear(form, agency, seed, bySurvey(staff, visitors));
        agencies.add(year);
        var calendar = new Calendar(year.id().fiscalYear());
        var random = Chance.of(seed, agency.number(), form.figures().fiscalYear());
        loads.add(calendar.opening(index, random));
        for (int survey = 0; survey < form.surveys().size(); survey++) {
            planResponses(index, survey, year.respondents(survey), calendar, random);
        }
        loads.add(calendar.verdicts(index, random));
        loads.add(calendar.amendments(index, random));
        loads.add(calendar.revisions(index, random));
        double last = random.nextDouble();
        if (last < CLOSED) {
            loads.add(calendar.closing(index, random));
        }
        if (last < CERTIFIED) {
            loads.add(calendar.certification(index, random));
        }
        if (last < PUBLISHED) {
            loads.add(calendar.publication(index, random));
        }
    }

    private int[] bySurvey(int staff, int visitors) {
        var respondents = new int[form.surveys().size()];
        boolean inParts = respondents.length > 2;
        int alone = inParts ? visitors * BY_THEMSELVES_OF_HUNDRED / 100 : visitors;
        for (int survey = 0; survey < respondents.length; survey++) {
            respondents[survey] = form.isStaff(survey) ? staff : survey == 1 ? alone : visitors - alone;
        }
        return respondents;
    }

    private void planResponses(int index, int survey, int respondents, Calendar calendar, SplittableRandom random) {
        int loadsWanted = Math.max(1 + random.nextInt(LOADS_USUALLY), (respondents + LOAD_MAX - 1) / LOAD_MAX);
        int from = 0;
        for (int load = 1; load <= loadsWanted; load++) {
            int to = (int) ((long) respondents * load / loadsWanted);
            if (to > from) {
                loads.add(calendar.responses(index, survey, from, to - from, random));
            }
            from = to;
        }
    }
}
