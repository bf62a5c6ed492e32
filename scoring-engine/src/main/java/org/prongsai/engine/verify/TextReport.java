package org.prongsai.engine.verify;

import java.io.PrintStream;
import org.prongsai.engine.audit.AuditFinding;
import org.prongsai.engine.audit.AuditReport;

/** Tells people what was found, in Thai, in English, or in both. */
final class TextReport {
    private final PrintStream out;
    private final Language language;

    TextReport(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(AuditReport report) {
        out.println((report.isVerified() ? "VERIFIED " : "DIFFERS ") + report.about());
        if (report.isVerified()) {
            say(
                    "ถูกต้อง: ทุกเหตุการณ์อยู่ในบันทึก และทุกตัวเลขคำนวณได้ตรงกัน",
                    "every event is in the log, and every figure follows from them");
        } else {
            say(
                    "พบข้อแตกต่าง %,d ข้อ".formatted(report.findingCount()),
                    report.findingCount() == 1 ? "one finding" : "%,d findings".formatted(report.findingCount()));
            report.findings().forEach(this::print);
            if (report.findingCount() > report.findings().size()) {
                say(
                        "แสดงเพียง %d ข้อแรก".formatted(report.findings().size()),
                        "only the first %d are shown"
                                .formatted(report.findings().size()));
            }
        }
        say(
                "จุดตรวจ: บันทึก %s มี %,d เหตุการณ์ ราก %s"
                        .formatted(report.origin(), report.treeSize(), report.root()),
                "checkpoint: log %s of %,d events, root %s"
                        .formatted(report.origin(), report.treeSize(), report.root()));
        say(
                "ตรวจ %,d เหตุการณ์ คำนวณใบคะแนน %,d ใบ เทียบ %,d ค่า"
                        .formatted(report.events(), report.sheets(), report.figures()),
                "%,d events read, %,d score sheets computed, %,d values compared"
                        .formatted(report.events(), report.sheets(), report.figures()));
        for (long size : report.history()) {
            say(
                    "บันทึกขึ้นต้นด้วยบันทึก ณ จุดตรวจ %,d เหตุการณ์".formatted(size),
                    "consistent with the checkpoint of %,d events".formatted(size));
        }
        if (report.keyGiven()) {
            say("กุญแจ: " + report.vkey(), "key: " + report.vkey());
        } else {
            say(
                    "กุญแจตามที่ชุดนี้อ้างเอง: %s โปรดเทียบกับกุญแจที่ได้มาทางอื่น หรือใส่ --key"
                            .formatted(report.vkey()),
                    "key, as the bundle names it: %s. Compare it with one you were given otherwise, or use --key"
                            .formatted(report.vkey()));
        }
    }

    private void print(AuditFinding finding) {
        var where = finding.code() + " " + finding.file();
        if (language.isThai()) {
            out.println("- " + where + ": " + finding.messageTh());
        }
        if (language.isEnglish()) {
            out.println((language.isThai() ? "  " : "- ") + where + ": " + finding.messageEn());
        }
    }

    private void say(String thai, String english) {
        if (language.isThai()) {
            out.println(thai);
        }
        if (language.isEnglish()) {
            out.println(english);
        }
    }
}
