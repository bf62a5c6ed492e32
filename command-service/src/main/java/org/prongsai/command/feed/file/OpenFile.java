package org.prongsai.command.feed.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.HashedStream;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.Intake;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.form.Form;
import org.prongsai.command.feed.form.Reading;
import org.prongsai.command.feed.form.RowReader;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.command.survey.SourceWithdrawal;
import org.prongsai.command.survey.SurveyEntry;
import tools.jackson.databind.JsonNode;

/** A file that was recognised, with its delivery begun: its rows are there to be taken. */
final class OpenFile implements OpenedFile {
    private static final int ROW_NOTICES_MAX = 50;

    private final FileStart start;
    private final HashedStream bytes;
    private final Table table;
    private final List<TableRow> head;
    private final Form form;
    private final RowReader reader;
    private final ResponseIds ids;
    private final Intake intake;
    private final Set<Notice> notices = new LinkedHashSet<>();
    private long weighed;

    OpenFile(
            FileStart start,
            HashedStream bytes,
            Table table,
            List<TableRow> head,
            Form form,
            RowReader reader,
            ResponseIds ids,
            Intake intake) {
        this.start = start;
        this.bytes = bytes;
        this.table = table;
        this.head = head;
        this.form = form;
        this.reader = reader;
        this.ids = ids;
        this.intake = intake;
    }

    @Override
    public void drop() throws IOException {
        try (table) {
            intake.close();
        }
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public Receipt take() {
        try (table;
                intake) {
            try {
                for (var row : head.subList(Math.min(form.headerRows(), head.size()), head.size())) {
                    take(row);
                }
                for (var row = table.next(); row != null; row = table.next()) {
                    take(row);
                }
            } catch (IOException e) {
                noteNotices();
                throw intake.broken(e);
            }
            noteNotices();
            weigh();
            return intake.finish(bytes.sha256());
        } catch (IOException e) {
            throw intake.broken(e);
        }
    }

    private void noteNotices() {
        var all = new ArrayList<>(table.notices());
        all.addAll(notices);
        intake.know(intake.contents().with(all));
    }

    private void take(TableRow row) {
        intake.add(read(row), row.length());
        weigh();
    }

    private void weigh() {
        var more = bytes.count() - weighed;
        weighed += more;
        intake.weigh(more);
    }

    private DeliveryRow read(TableRow row) {
        if (row.problem() != null) {
            return new DeliveryRow.Refused(row.number(), List.of(row.problem()), kept(row, null));
        }
        return switch (reader.read(row)) {
            case Reading.Usable usable -> {
                usable.notices().forEach(this::note);
                yield entry(row, usable.submission(), usable.suggestion());
            }
            case Reading.Withdrawn(var withdrawal) -> entry(row, withdrawal, null);
            case Reading.Refused(var problems) -> new DeliveryRow.Refused(row.number(), problems, kept(row, name(row)));
            case Reading.Skipped _ -> new DeliveryRow.Skipped(row.number());
        };
    }

    /** Some are about single rows, of which there may be many. */
    private void note(Notice notice) {
        if (notices.size() < ROW_NOTICES_MAX) {
            notices.add(notice);
        }
    }

    private DeliveryRow entry(TableRow row, SurveyEntry entry, @Nullable String suggestion) {
        return new DeliveryRow.Entry(row.number(), entry, suggestion, new KeptEntry(row, entry));
    }

    /** Most rows are never given back: their names are not worked out before that. */
    private final class KeptEntry implements Kept {
        private final TableRow row;
        private final SurveyEntry entry;

        KeptEntry(TableRow row, SurveyEntry entry) {
            this.row = row;
            this.entry = entry;
        }

        @Override
        public @Nullable JsonNode row() {
            return kept(row, "#" + ids.of(entry)).row();
        }

        @Override
        public @Nullable String value(String field) {
            return kept(row, null).value(field);
        }
    }

    private KeptCells kept(TableRow row, @Nullable String name) {
        return new KeptCells(row, form, reader, name);
    }

    private @Nullable String name(TableRow row) {
        var key = reader.keyOf(row);
        return key == null || start.assessmentId() == null || start.survey() == null
                ? null
                : "#" + ids.of(new SourceWithdrawal(start.assessmentId(), start.survey(), key, ""));
    }
}
