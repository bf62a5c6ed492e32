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

/** Tells on a receipt how a form's columns were read. */
public final class FormContents {
    private FormContents() {}

    /** @param kept indexes of the columns that a refused row is given back with */
    public static Contents of(Form form, List<Integer> kept) {
        return new Contents(
                form.columns().stream()
                        .filter(column -> kept.contains(column.index()))
                        .map(Column::name)
                        .toList(),
                form.columns().stream().map(FormContents::use).toList(),
                form.columns().stream()
                        .map(FormContents::dropped)
                        .filter(Objects::nonNull)
                        .toList(),
                form.notices());
    }

    private static ColumnUse use(Column column) {
        return switch (column.role()) {
            case ColumnRole.RespondentKey _ -> new ColumnUse(column.name(), "respondentKey", null);
            case ColumnRole.SubmittedOn _ -> new ColumnUse(column.name(), "submittedOn", null);
            case ColumnRole.Answer(var key) -> new ColumnUse(column.name(), "answer", key);
            case ColumnRole.Complete _ -> new ColumnUse(column.name(), "complete", null);
            case ColumnRole.Withdrawn _ -> new ColumnUse(column.name(), "withdrawn", null);
            case ColumnRole.Assessment() -> new ColumnUse(column.name(), "assessmentId", null);
            case ColumnRole.Survey() -> new ColumnUse(column.name(), "survey", null);
            case ColumnRole.Agency() -> new ColumnUse(column.name(), "agencyId", null);
            case ColumnRole.FiscalYear() -> new ColumnUse(column.name(), "fiscalYear", null);
            case ColumnRole.Suggestion(var taken) ->
                new ColumnUse(column.name(), taken ? "suggestion" : "suggestionRefused", null);
            case ColumnRole.Ignored(var reason) -> new ColumnUse(column.name(), "ignored", reason);
            case ColumnRole.Dropped(var kind, var _) -> new ColumnUse(column.name(), "dropped", kind);
            case ColumnRole.Unknown() -> new ColumnUse(column.name(), "unknown", null);
        };
    }

    private static @Nullable DroppedColumn dropped(Column column) {
        return column.role() instanceof ColumnRole.Dropped(var kind, var rule)
                ? new DroppedColumn(column.name(), kind, rule)
                : null;
    }
}
