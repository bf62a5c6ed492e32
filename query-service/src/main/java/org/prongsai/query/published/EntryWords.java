package org.prongsai.query.published;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.page.AgencyName;

/** What an entry of a feed says. */
final class EntryWords {
    private EntryWords() {}

    static String title(Publication entry, Wording wording) {
        var agency = agency(entry, wording);
        var year = entry.id().fiscalYear().toString();
        return switch (entry.step().kind()) {
            case PUBLISHED -> wording.text("public.entry-published", agency, year);
            case CORRECTED -> wording.text("public.entry-corrected", agency, year);
            case CERTIFIED -> wording.text("public.entry-certified", agency, year);
        };
    }

    static String agency(Publication entry, Wording wording) {
        var agency = entry.agency();
        return AgencyName.of(agency.nameTh(), agency.nameEn(), wording.language())
                .name();
    }

    static String kind(Announcement.Kind kind, Wording wording) {
        return switch (kind) {
            case PUBLISHED -> wording.text("public.published");
            case CORRECTED -> wording.text("public.corrected");
            case CERTIFIED -> wording.text("public.certified");
        };
    }

    /** The figures as they were public after it, and what was said about it. */
    static List<String> sentences(Publication entry, Wording wording) {
        var sentences = new ArrayList<String>();
        sentences.add(figures(entry, wording));
        add(sentences, "public.entry-reason", entry.step().reason(), wording);
        add(sentences, "public.entry-source", entry.step().source(), wording);
        return sentences;
    }

    private static String figures(Publication entry, Wording wording) {
        var total = entry.total();
        var level = entry.level();
        if (total == null) {
            return wording.text("public.entry-no-total");
        }
        return level == null
                ? wording.text("public.entry-total", total.toPlainString())
                : wording.text("public.entry-total-level", total.toPlainString(), wording.level(entry.levels(), level));
    }

    private static void add(List<String> sentences, String key, @Nullable String said, Wording wording) {
        if (said != null) {
            sentences.add(wording.text(key, said));
        }
    }
}
