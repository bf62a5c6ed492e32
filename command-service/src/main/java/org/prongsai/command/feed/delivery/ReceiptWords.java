package org.prongsai.command.feed.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt in one sentence. */
record ReceiptWords(String th, String en) {

    /** @param source what its rows are, where they are no responses */
    static ReceiptWords of(
            DeliveryState state, boolean dryRun, String source, Counts counts, @Nullable Failure failure) {
        var words = switch (state) {
            case RUNNING -> said(counts, "กำลังรับข้อมูล ", "still coming in: ");
            case DONE -> done(source, counts);
            case CANCELLED, INTERRUPTED -> stopped(counts, failure);
            case REFUSED ->
                new ReceiptWords("อ่านไม่ได้ ไม่มีสิ่งใดถูกบันทึก", "it could not be read; nothing of it was recorded");
            case MAP_NEEDED ->
                new ReceiptWords(
                        "ยังไม่รู้ว่าแต่ละคอลัมน์คือข้อใด ให้จับคู่คอลัมน์ครั้งเดียวแล้วส่งใหม่ ยังไม่มีสิ่งใดถูกบันทึก",
                        "it is not clear what its columns are: match them once and send it again; nothing of it was"
                                + " recorded");
        };
        return dryRun
                ? new ReceiptWords(
                        "ทดลองเท่านั้น ไม่มีสิ่งใดถูกบันทึก: " + words.th,
                        "a dry run, nothing was recorded: " + words.en)
                : words;
    }

    private static ReceiptWords done(String source, Counts counts) {
        if (counts.rows() == 0) {
            return new ReceiptWords("ไม่มีแถวข้อมูล", "there were no rows in it");
        }
        if (counts.isNothingNew()) {
            var rows = counted(source);
            return new ReceiptWords(
                    "ไม่มีข้อมูลใหม่ เคยได้รับทั้ง %,d %sแล้ว".formatted(counts.duplicates(), rows.th),
                    "nothing new: all %,d %s were here already".formatted(counts.duplicates(), rows.en));
        }
        return said(counts, "", "");
    }

    private static ReceiptWords counted(String source) {
        return switch (source) {
            case "agencies" -> new ReceiptWords("หน่วยงาน", "agencies");
            case "assessments" -> new ReceiptWords("การประเมิน", "assessments");
            case "disclosures" -> new ReceiptWords("แถวของผลตรวจ", "rows of verdicts");
            case "published-results" -> new ReceiptWords("ผลประเมิน", "results");
            default -> new ReceiptWords("คำตอบ", "responses");
        };
    }

    private static ReceiptWords stopped(Counts counts, @Nullable Failure failure) {
        var why = failure == null ? Failure.SILENT : failure;
        var soFar = said(counts, "", "");
        return new ReceiptWords(why.messageTh() + " (" + soFar.th + ")", why.messageEn() + " (" + soFar.en + ")");
    }

    private static ReceiptWords said(Counts counts, String beforeTh, String beforeEn) {
        List<String> th = new ArrayList<>();
        List<String> en = new ArrayList<>();
        part(th, "รับใหม่ %,d", en, "%,d new", counts.accepted());
        part(th, "มีอยู่แล้ว %,d", en, "%,d here already", counts.duplicates());
        part(th, "แก้ไข %,d", en, "%,d corrected", counts.corrected());
        part(th, "ถอน %,d", en, "%,d withdrawn", counts.withdrawn());
        part(th, "ปฏิเสธ %,d", en, "%,d rejected", counts.rejected());
        part(th, "ข้าม %,d", en, "%,d passed over", counts.skipped());
        var rows = counts.rows();
        return new ReceiptWords(
                beforeTh + "%,d แถว".formatted(rows) + (th.isEmpty() ? "" : ": " + String.join(" ", th)),
                beforeEn
                        + (rows == 1 ? "1 row" : "%,d rows".formatted(rows))
                        + (en.isEmpty() ? "" : ": " + String.join(", ", en)));
    }

    private static void part(List<String> th, String wordsTh, List<String> en, String wordsEn, long count) {
        if (count > 0) {
            th.add(wordsTh.formatted(count));
            en.add(wordsEn.formatted(count));
        }
    }
}
