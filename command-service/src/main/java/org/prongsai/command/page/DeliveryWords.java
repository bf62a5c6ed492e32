package org.prongsai.command.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;

/** The stable words of receipts as people say them. One that is not known here is shown as it is. */
final class DeliveryWords {
    static final Set<String> SOURCES = Set.of(
            "limesurvey",
            "kobo",
            "odk",
            "google-forms",
            "qualtrics",
            "formbricks",
            "template",
            "csv",
            "json",
            "cloudevents",
            "agencies",
            "assessments",
            "disclosures",
            "published-results",
            "unknown");
    static final Set<String> ROLES = Set.of(
            "respondent-key",
            "submitted-on",
            "answer",
            "complete",
            "withdrawn",
            "assessment-id",
            "survey",
            "agency-id",
            "fiscal-year",
            "methodology",
            "name-th",
            "name-en",
            "type",
            "province",
            "district",
            "item",
            "verdict",
            "evidence-url",
            "note",
            "reason",
            "total",
            "level",
            "instrument",
            "indicator",
            "score",
            "source",
            "suggestion",
            "suggestion-refused",
            "ignored",
            "dropped",
            "unknown");
    static final Set<String> KINDS = Set.of(
            "email",
            "ip",
            "username",
            "name",
            "phone",
            "token",
            "device",
            "geo",
            "citizen-id",
            "social",
            "address",
            "position",
            "birth-date",
            "signature",
            "personal");
    static final Set<String> RULES = Set.of("source", "header", "look");
    static final Set<String> REASONS = Set.of("system", "ours", "map", "option", "not-a-question");

    private static final String[] UNITS = {"kB", "MB", "GB"};

    private final Wording wording;

    DeliveryWords(Wording wording) {
        this.wording = wording;
    }

    String state(DeliveryState state) {
        return wording.text("state." + slug(state));
    }

    /** As a class of the style sheet. */
    static String slug(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String way(Way way) {
        return wording.text("way." + way.name().toLowerCase(Locale.ROOT));
    }

    String source(String source) {
        return known("source.", source, SOURCES);
    }

    /** @param target the question, or what an ignored or dropped column is */
    String role(String role, @Nullable String target) {
        var slug = role.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var words = known("role.", slug, ROLES);
        if (target == null) {
            return words;
        }
        return switch (slug) {
            case "ignored" -> words + " (" + known("ignored.", target, REASONS) + ")";
            case "dropped" -> words + " (" + kind(target) + ")";
            default -> words + " " + target;
        };
    }

    String kind(String kind) {
        return known("kind.", kind, KINDS);
    }

    String rule(String rule) {
        return known("rule.", rule, RULES);
    }

    String message(Receipt receipt) {
        return said(receipt.messageTh(), receipt.messageEn());
    }

    String said(String thai, String english) {
        return wording.language() == Language.EN ? english : thai;
    }

    /** A size such as {@code 1.2 MB}. */
    String size(long bytes) {
        if (bytes < 1_000) {
            return wording.text("receipt.bytes", wording.count(bytes));
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.95 && unit + 1 < UNITS.length) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }

    private String known(String prefix, String word, Set<String> known) {
        return known.contains(word) ? wording.text(prefix + word) : word;
    }
}
