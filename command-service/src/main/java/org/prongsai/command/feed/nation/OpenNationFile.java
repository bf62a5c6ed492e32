package org.prongsai.command.feed.nation;

import java.io.IOException;
import java.util.List;
import org.prongsai.command.feed.HashedStream;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.Intake;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.file.OpenedFile;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TemplateMarks;

/** A file whose columns are known, with its delivery begun: its rows are there to be taken. */
final class OpenNationFile implements OpenedFile {
    private final HashedStream bytes;
    private final Table table;
    private final List<TableRow> first;
    private final Layout layout;
    private final NationRowReader reader;
    private final Intake intake;
    private long weighed;

    /** @param first rows below the header that were read already */
    OpenNationFile(
            HashedStream bytes,
            Table table,
            List<TableRow> first,
            Layout layout,
            NationRowReader reader,
            Intake intake) {
        this.bytes = bytes;
        this.table = table;
        this.first = List.copyOf(first);
        this.layout = layout;
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public void drop() throws IOException {
        try (table) {
            intake.close();
        }
    }

    @Override
    public Receipt take() {
        try (table;
                intake) {
            try {
                first.forEach(this::take);
                for (var row = table.next(); row != null; row = table.next()) {
                    take(row);
                }
            } catch (IOException e) {
                intake.know(intake.contents().with(table.notices()));
                throw intake.broken(e);
            }
            intake.know(intake.contents().with(table.notices()));
            weigh();
            return intake.finish(bytes.sha256());
        } catch (IOException e) {
            throw intake.broken(e);
        }
    }

    private void take(TableRow row) {
        if (!TemplateMarks.isDescription(row)) {
            intake.add(read(row), row.length());
        }
        weigh();
    }

    private void weigh() {
        var more = bytes.count() - weighed;
        weighed += more;
        intake.weigh(more);
    }

    private DeliveryRow read(TableRow row) {
        var kept = new KeptNationRow(layout, row);
        if (row.problem() != null) {
            return new DeliveryRow.Refused(row.number(), List.of(row.problem()), kept);
        }
        return switch (reader.read(row)) {
            case RowReading.Usable(var request) -> new DeliveryRow.Asked(row.number(), request, kept);
            case RowReading.Refused(var problems) -> new DeliveryRow.Refused(row.number(), problems, kept);
            case RowReading.Skipped() -> new DeliveryRow.Skipped(row.number());
        };
    }
}
