package org.prongsai.command.page.feed;

import java.util.List;
import java.util.Map;
import org.prongsai.command.feed.source.FeedId;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;

/** What is wrong with what was written into the form of a feed. */
final class FeedProblem {
    private static final String SECRETS = "credentials.";

    /** The keys of what a form calls the fields of a request. */
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "feeds.name"),
            Map.entry("assessmentId", "feeds.assessment"),
            Map.entry("survey", "feeds.survey"),
            Map.entry("form", "feeds.form"),
            Map.entry("url", "feeds.url"),
            Map.entry("project", "feeds.project"),
            Map.entry("asset", "feeds.asset"),
            Map.entry("every", "feeds.every"),
            Map.entry("credentials", "feeds.credentials"),
            Map.entry(SECRETS + "token", "feeds.token"),
            Map.entry(SECRETS + "secret", "feeds.secret"),
            Map.entry(SECRETS + "username", "feeds.username"),
            Map.entry(SECRETS + "password", "feeds.password"));

    private FeedProblem() {}

    static FeedId name(String written) {
        try {
            return new FeedId(written);
        } catch (MalformedId malformed) {
            throw CommandRejected.invalid(new FieldProblem(
                    "name",
                    "malformed",
                    "ใช้อักษรละตินตัวเล็ก ตัวเลข และขีดเดี่ยว ยาว 2 ถึง 60 ตัว เช่น kobo-eit",
                    "lower-case Latin letters, digits and single hyphens, 2 to 60 of them, such as kobo-eit"));
        }
    }

    static CommandRejected nameTaken(String written) {
        return CommandRejected.invalid(new FieldProblem(
                "name",
                "taken",
                "ใช้ชื่อ %s ไม่ได้ เพราะมีอยู่แล้ว ให้ตั้งชื่ออื่น".formatted(written),
                "%s is taken; choose another name".formatted(written)));
    }

    static CommandRejected unknownKind(String written) {
        return CommandRejected.invalid(new FieldProblem(
                "kind",
                "unknown",
                "ไม่มีสายข้อมูลชนิด %s".formatted(written),
                "%s is none of %s".formatted(written, FeedKind.words())));
    }

    /** One sentence for each thing that is wrong, with what the form calls it. */
    static List<String> words(CommandRejected refusal, Wording wording) {
        if (refusal.problems().isEmpty()) {
            return List.of(wording.language() == Language.EN ? refusal.messageEn() : refusal.messageTh());
        }
        return refusal.problems().stream()
                .map(problem -> {
                    var said = wording.language() == Language.EN ? problem.messageEn() : problem.messageTh();
                    var label = LABELS.get(problem.field());
                    return label == null ? said : wording.text("feeds.problem", wording.text(label), said);
                })
                .toList();
    }
}
