package org.prongsai.command.feed.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.HashedStream;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Failure;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.delivery.RowRoom;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.command.feed.form.Form;
import org.prongsai.command.feed.form.Forms;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.feed.form.Recognition;
import org.prongsai.command.feed.form.Target;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TableUnreadable;
import org.prongsai.command.feed.table.Tables;
import org.prongsai.command.survey.ResponseIds;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Takes CSV, XLSX and JSON files as the tools export them. A CSV file is read as it arrives; the others have to be held in
 * memory, for what is in them must not be written anywhere before its identities are dropped.
 */
@Component
public class FileFeed {
    private static final int HEAD_ROWS = 50;
    private static final long HEAD_LENGTH_ENOUGH = 1L << 20;
    public static final int BEGINNING_BYTES = 8;

    /** A workbook is held once, and twice for a moment. */
    public static final int WORKBOOK_WEIGHT = 2;

    /** A tree takes that many times the bytes of its text. */
    private static final int TREE_WEIGHT = 12;

    private final SurveySheets sheets;
    private final ColumnMaps maps;
    private final Deliveries deliveries;
    private final Receipts receipts;
    private final ResponseIds ids;
    private final Room room;

    FileFeed(
            SurveySheets sheets,
            ColumnMaps maps,
            Deliveries deliveries,
            Receipts receipts,
            ResponseIds ids,
            Room room) {
        this.sheets = sheets;
        this.maps = maps;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.ids = ids;
        this.room = room;
    }

    /**
     * Takes a whole file.
     *
     * @throws FileRefused when nothing of it could be read; a receipt says so too
     * @throws org.prongsai.command.feed.delivery.DeliveryInterrupted when it breaks off, or recording fails
     * @throws IOException when it cannot be let go of
     */
    public Receipt take(InputStream body, FileStart start) throws IOException {
        return open(body, start).take();
    }

    /** Opens and recognises a file, and begins its delivery. */
    OpenFile open(InputStream body, FileStart start) throws IOException {
        var target = sheets.target(start.assessmentId(), start.survey());
        var bytes = new HashedStream(body);
        HeldTable table = null;
        boolean opened = false;
        try {
            table = table(bytes, start);
            var head = head(table);
            var file = open(start, target, bytes, table, head);
            table.feeds(file.intake());
            opened = true;
            return file;
        } catch (TableUnreadable e) {
            throw refused(start, List.of(e.problem()));
        } catch (IOException e) {
            throw deliveries.brokenOff(start.unread(), e);
        } finally {
            if (!opened && table != null) {
                table.close();
            }
        }
    }

    private HeldTable table(InputStream bytes, FileStart start) throws IOException {
        var peeked = new PushbackInputStream(bytes, BEGINNING_BYTES);
        var beginning = peeked.readNBytes(BEGINNING_BYTES);
        peeked.unread(beginning);
        var survey = start.survey() == null ? null : start.survey().toString();
        if (beginning.length > 0 && (beginning[0] == '{' || beginning[0] == '[')) {
            return HeldTable.open(room.letIn(peeked, TREE_WEIGHT), JsonTable::open);
        }
        return Tables.areHeld(beginning)
                ? HeldTable.open(room.letIn(peeked, WORKBOOK_WEIGHT), body -> Tables.open(body, survey))
                : HeldTable.open(deliveries.share(peeked, RowRoom.CELLS_WEIGHT), body -> Tables.open(body, survey));
    }

    private OpenFile open(FileStart start, Target target, HashedStream bytes, Table table, List<TableRow> head) {
        return switch (recognise(start, target, head)) {
            case Recognition.Known(var form, var reader) -> {
                var contents = FormContents.of(form, reader.keptColumns());
                var intake = deliveries.begin(start.recognised(form.source(), form.id(), contents));
                yield new OpenFile(start, bytes, table, head, form, reader, ids, intake);
            }
            case Recognition.MapNeeded(var form) -> throw mapNeeded(start, form, head);
            case Recognition.Unusable(var problems) -> throw refused(start, problems);
        };
    }

    /** A form's map is found by the name that recognising it gives. */
    private Recognition recognise(FileStart start, Target target, List<TableRow> head) {
        var form = start.form() == null ? "" : start.form();
        var first = Forms.recognise(head, target, null, form);
        var map = switch (first) {
            case Recognition.Known(var known, var _) -> map(known);
            case Recognition.MapNeeded(var known) -> map(known);
            case Recognition.Unusable _ -> null;
        };
        return map == null ? first : Forms.recognise(head, target, map, form);
    }

    private @Nullable ColumnMap map(Form form) {
        return maps.find(form.id()).orElse(null);
    }

    /** Enough rows to tell what the file is, or fewer when they are so long that they would fill the memory. */
    public static List<TableRow> head(Table table) throws IOException {
        var head = new ArrayList<TableRow>();
        long length = 0;
        for (var row = table.next(); row != null; row = table.next()) {
            head.add(row);
            length += row.length();
            if (head.size() == HEAD_ROWS || length > HEAD_LENGTH_ENOUGH) {
                break;
            }
        }
        return head;
    }

    private FileRefused refused(FileStart start, List<FieldProblem> problems) {
        var first = problems.getFirst();
        var failure = new Failure(
                first.code(), IdentityLook.masked(first.messageTh()), IdentityLook.masked(first.messageEn()));
        return new FileRefused(receipts.refuse(start.unread(), DeliveryState.REFUSED, failure), problems, null);
    }

    private FileRefused mapNeeded(FileStart start, Form form, List<TableRow> head) {
        var contents = FormContents.of(form, List.of());
        var failure = new Failure(
                "columns-unknown",
                "มีคอลัมน์ที่ระบบไม่รู้จัก ให้จับคู่คอลัมน์กับข้อคำถามหนึ่งครั้ง ระบบจะจำไว้สำหรับแบบฟอร์มนี้",
                "some columns are not known: match them with questions once, and this form's map is remembered");
        var receipt = receipts.refuse(
                start.recognised(form.source(), form.id(), contents), DeliveryState.MAP_NEEDED, failure);
        return new FileRefused(receipt, List.of(), new UnmappedForm(form, Preview.of(form, head)));
    }
}
