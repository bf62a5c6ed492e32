package org.prongsai.command.feed.file;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Contents.ColumnUse;
import org.prongsai.command.feed.delivery.Contents.DroppedColumn;
import org.prongsai.command.feed.form.Column;
import org.prongsai.command.feed.form.ColumnRole;
import org.prongsai.command.feed.form.Form;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.feed.table.Notice;

/** Tells on a receipt how a form's columns were read. */
public final class FormContents {
    private FormContents() {}

    /** @param kept indexes of the columns that a refused row is given back with */
    public static Contents of(Form form, List<Integer> kept) {
        return new Contents(
                form.columns().stream()
                        .filter(column -> kept.contains(column.index()))
                        .map(FormContents::name)
                        .toList(),
                form.columns().stream().map(FormContents::use).toList(),
                form.columns().stream()
                        .map(FormContents::dropped)
                        .filter(Objects::nonNull)
                        .toList(),
                form.notices().stream().map(FormContents::nameless).toList());
    }

    /** A file without headers has its first respondent's words in their place. */
    private static String name(Column column) {
        return IdentityLook.masked(column.name());
    }

    private static Notice nameless(Notice notice) {
        return new Notice(
                notice.code(), IdentityLook.masked(notice.messageTh()), IdentityLook.masked(notice.messageEn()));
    }

    private static ColumnUse use(Column column) {
        return switch (column.role()) {
            case ColumnRole.RespondentKey _ -> new ColumnUse(name(column), "respondentKey", null);
            case ColumnRole.SubmittedOn _ -> new ColumnUse(name(column), "submittedOn", null);
            case ColumnRole.Answer(var key) -> new ColumnUse(name(column), "answer", key);
            case ColumnRole.Complete _ -> new ColumnUse(name(column), "complete", null);
            case ColumnRole.Withdrawn _ -> new ColumnUse(name(column), "withdrawn", null);
            case ColumnRole.Assessment() -> new ColumnUse(name(column), "assessmentId", null);
            case ColumnRole.Survey() -> new ColumnUse(name(column), "survey", null);
            case ColumnRole.Agency() -> new ColumnUse(name(column), "agencyId", null);
            case ColumnRole.FiscalYear() -> new ColumnUse(name(column), "fiscalYear", null);
            case ColumnRole.Suggestion(var taken) ->
                new ColumnUse(name(column), taken ? "suggestion" : "suggestionRefused", null);
            case ColumnRole.Ignored(var reason) -> new ColumnUse(name(column), "ignored", reason);
            case ColumnRole.Dropped(var kind, var _) -> new ColumnUse(name(column), "dropped", kind);
            case ColumnRole.Unknown() -> new ColumnUse(name(column), "unknown", null);
        };
    }

    private static @Nullable DroppedColumn dropped(Column column) {
        return column.role() instanceof ColumnRole.Dropped(var kind, var rule)
                ? new DroppedColumn(name(column), kind, rule)
                : null;
    }
}
