package org.prongsai.command.feed.nation;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.prongsai.command.feed.HashedStream;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Failure;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.delivery.RowRoom;
import org.prongsai.command.feed.file.FileFeed;
import org.prongsai.command.feed.file.FileRefused;
import org.prongsai.command.feed.file.HeldTable;
import org.prongsai.command.feed.file.OpenedFile;
import org.prongsai.command.feed.file.Room;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TableUnreadable;
import org.prongsai.command.feed.table.Tables;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Takes CSV and XLSX files about the nation, row by row as they arrive. */
@Component
public class NationFeed {
    private final Deliveries deliveries;
    private final Receipts receipts;
    private final Room room;

    NationFeed(Deliveries deliveries, Receipts receipts, Room room) {
        this.room = room;
        this.deliveries = deliveries;
        this.receipts = receipts;
    }

    /**
     * Takes a whole file.
     *
     * @throws FileRefused when nothing of it could be read; a receipt says so too
     * @throws org.prongsai.command.feed.delivery.DeliveryInterrupted when it breaks off, or recording fails
     * @throws IOException when it cannot be let go of
     */
    public Receipt take(InputStream body, NationStart start) throws IOException {
        return open(body, start).take();
    }

    /** Opens a file, and begins its delivery. */
    public OpenedFile open(InputStream body, NationStart start) throws IOException {
        var bytes = new HashedStream(body);
        HeldTable table = null;
        boolean opened = false;
        try {
            table = table(bytes);
            var file = open(start, bytes, table, FileFeed.head(table));
            table.feeds(file.intake());
            opened = true;
            return file;
        } catch (TableUnreadable e) {
            throw refused(start, List.of(e.problem()));
        } catch (IOException e) {
            throw deliveries.brokenOff(start.with(Contents.NONE), e);
        } finally {
            if (!opened && table != null) {
                table.close();
            }
        }
    }

    /** A workbook is held in memory, where there is room for few. */
    private HeldTable table(InputStream bytes) throws IOException {
        var peeked = new PushbackInputStream(bytes, FileFeed.BEGINNING_BYTES);
        var beginning = peeked.readNBytes(FileFeed.BEGINNING_BYTES);
        peeked.unread(beginning);
        return Tables.areHeld(beginning)
                ? HeldTable.open(room.letIn(peeked, FileFeed.WORKBOOK_WEIGHT), Tables::open)
                : HeldTable.open(deliveries.share(peeked, RowRoom.CELLS_WEIGHT), Tables::open);
    }

    private OpenedFile open(NationStart start, HashedStream bytes, Table table, List<TableRow> head) {
        var finder = new LayoutReader(start.subject(), start.assessmentId() != null);
        return switch (finder.find(head)) {
            case LayoutReader.Found.Unusable(var problems) -> throw refused(start, problems);
            case LayoutReader.Found.Header(var layout, var headerRow) -> {
                var rows = head.subList(headerRow + 1, head.size());
                var reader = new NationRowReader(
                        layout,
                        start.assessmentId(),
                        start.defaults(),
                        TemplateMarks.rules(rows).orElse(null));
                var mixed = reader.study(rows);
                if (mixed != null) {
                    throw refused(start, List.of(mixed));
                }
                var intake = deliveries.begin(start.with(layout.contents()));
                yield new OpenNationFile(bytes, table, rows, layout, reader, intake);
            }
        };
    }

    private FileRefused refused(NationStart start, List<FieldProblem> problems) {
        var first = problems.getFirst();
        var failure = new Failure(first.code(), first.messageTh(), first.messageEn());
        return new FileRefused(
                receipts.refuse(start.with(Contents.NONE), DeliveryState.REFUSED, failure), problems, null);
    }
}
