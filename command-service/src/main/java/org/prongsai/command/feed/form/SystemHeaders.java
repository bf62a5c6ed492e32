package org.prongsai.command.feed.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Complete;
import org.prongsai.command.feed.form.ColumnRole.Ignored;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.form.ColumnRole.SubmittedOn;

/** Reads the headers that mean something by themselves: those of the source, and this service's own. */
final class SystemHeaders {
    private static final Pattern CODE_AND_TEXT = Pattern.compile("([a-z]+)[.:|\\-–—]+\\D*");
    private static final Pattern TIMING =
            Pattern.compile("grouptime\\d+|[\\w\\[\\]]*\\d]?time|.*\\[time]|pagetime\\d*");
    private static final Pattern QUIZ = Pattern.compile(".*\\[(?:score|feedback|คะแนน|ความคิดเห็น)]");

    private final Source source;
    private final boolean codeAndText;
    private final SystemColumns columns;

    SystemHeaders(Source source, String heading) {
        this.source = source;
        this.codeAndText = heading.equals("codetext");
        columns = SystemColumns.of(source);
    }

    /** Null for a column of the form's author. */
    @Nullable
    ColumnRole role(String header) {
        var folded = Headers.fold(header);
        var role = ofSource(folded);
        return role != null ? role : own(folded);
    }

    private @Nullable ColumnRole ofSource(String folded) {
        var role = columns.role(folded);
        if (role != null) {
            return role;
        }
        return switch (source) {
            case LIMESURVEY -> limesurvey(folded);
            case KOBO, ODK -> inGroup(folded);
            case GOOGLE_FORMS -> QUIZ.matcher(folded).matches() ? new Ignored(Ignored.SYSTEM) : null;
            case QUALTRICS, FORMBRICKS, TEMPLATE, CSV, JSON -> null;
        };
    }

    private @Nullable ColumnRole limesurvey(String folded) {
        var both = CODE_AND_TEXT.matcher(folded);
        if (codeAndText && both.matches()) {
            return columns.role(both.group(1));
        }
        return TIMING.matcher(folded).matches() ? new Ignored(Ignored.SYSTEM) : null;
    }

    /** A body that somebody wrapped keeps the names of its columns behind a path. */
    private @Nullable ColumnRole inGroup(String folded) {
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            var role = columns.role(folded.substring(slash + 1));
            if (role != null && folded.charAt(slash + 1) == '_') {
                return role;
            }
        }
        return null;
    }

    /** Where the source names its rows itself, an author's column called "id" is none of its names. */
    private @Nullable ColumnRole own(String folded) {
        boolean named = source != Source.TEMPLATE && source != Source.CSV && source != Source.JSON;
        var role = OwnColumns.role(folded);
        if (role == null && named) {
            role = OwnColumns.role(withoutGroups(folded));
        }
        boolean keyless = source == Source.GOOGLE_FORMS;
        return switch (role) {
            case RespondentKey _ when named && !keyless -> null;
            case SubmittedOn _, Complete _ when named -> null;
            case null, default -> role;
        };
    }

    private String withoutGroups(String folded) {
        int slash = folded.lastIndexOf('/');
        int hyphen = source == Source.ODK ? folded.lastIndexOf('-') : -1;
        return folded.substring(Math.max(slash, hyphen) + 1);
    }
}
