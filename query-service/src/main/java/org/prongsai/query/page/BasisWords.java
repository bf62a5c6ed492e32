package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;

/** Says what the total rests on: announced figures, responses and verdicts, or both and how far they differ. */
final class BasisWords {
    private BasisWords() {}

    static List<String> of(ScoreSheet sheet, Wording wording) {
        var sentences = new ArrayList<>(figures(sheet, wording));
        var published = sheet.published();
        if (published != null && published.correctionReason() != null) {
            sentences.add(wording.text("basis.corrected"));
        }
        return sentences;
    }

    private static List<String> figures(ScoreSheet sheet, Wording wording) {
        return switch (sheet.basis()) {
            case NONE -> List.of(wording.text("basis.none"));
            case PUBLISHED -> List.of(published(sheet.total(), wording));
            case COMPUTED -> computed(sheet, wording);
            case BOTH -> both(sheet, wording);
        };
    }

    private static String published(Score total, Wording wording) {
        if (total.published() == null) {
            return wording.text("basis.published-parts");
        }
        return wording.text(total.stated() ? "basis.published" : "basis.published-derived");
    }

    private static List<String> computed(ScoreSheet sheet, Wording wording) {
        var sentences = new ArrayList<String>();
        sentences.add(
                wording.text("basis.computed", Figures.count(count(sheet, false)), Figures.count(count(sheet, true))));
        var total = sheet.total();
        if (total.computed() == null) {
            sentences.add(wording.text("basis.no-total-yet"));
        } else if (!total.complete()) {
            sentences.add(wording.text("basis.incomplete"));
        }
        return sentences;
    }

    private static List<String> both(ScoreSheet sheet, Wording wording) {
        var sentences = new ArrayList<>(computed(sheet, wording));
        var total = sheet.total();
        int decimals = sheet.methodology().decimals();
        var computed = Figures.score(total.computed(), decimals);
        var announced = Figures.score(total.published(), decimals);
        var difference = Figures.difference(total.difference(), decimals);
        if (computed != null && announced != null && difference != null) {
            sentences.add(wording.text("basis.both", computed, announced, difference));
            sentences.add(wording.text(total.computedLeads() ? "basis.computed-leads" : "basis.published-leads"));
        } else {
            sentences.add(published(total, wording));
        }
        return sentences;
    }

    private static int count(ScoreSheet sheet, boolean checklist) {
        return sheet.instruments().stream()
                .filter(score -> score.instrument().isChecklist() == checklist)
                .mapToInt(InstrumentScore::n)
                .sum();
    }
}
