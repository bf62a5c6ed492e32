package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Answer;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.form.ColumnRole.Unknown;
import org.prongsai.command.feed.table.Notice;

/** What the sender of a form should know of. */
final class FormNotices {
    private FormNotices() {}

    static List<Notice> of(List<Column> columns, Universe universe, @Nullable ColumnMap map) {
        var notices = new ArrayList<Notice>();
        var answered = new HashSet<String>();
        boolean key = false;
        for (var column : columns) {
            key |= column.role() instanceof RespondentKey;
            if (column.role() instanceof Answer(var answer)) {
                answered.add(answer);
            }
        }
        var missing = List.copyOf(universe.missing(answered));
        if (!missing.isEmpty()) {
            notices.add(new Notice(
                    "questions-missing",
                    "ไม่มีคอลัมน์ของข้อ %s จึงถือว่าไม่ได้ตอบ".formatted(FormProblems.list(missing)),
                    "there is no column for %s: taken as not answered".formatted(FormProblems.list(missing))));
        }
        if (!key) {
            notices.add(new Notice(
                    "no-key",
                    "ไม่มีคอลัมน์รหัสผู้ตอบ จึงจำแถวด้วยเนื้อหา แถวที่เหมือนกับแถวในไฟล์อื่นที่ส่งแล้วถือว่าส่งซ้ำ"
                            + "และไม่นับ ถ้าเป็นคนละคน ให้เพิ่มคอลัมน์รหัสผู้ตอบ ส่วนแถวที่แก้แล้วส่งใหม่จะนับเป็นคำตอบใหม่",
                    "no column names the respondents, so rows are known by what they say: a row that says the same as"
                            + " one of a file sent before is not counted again (give the respondents a column of codes if"
                            + " they are other people), and a row that was edited counts as a new response"));
        }
        stale(columns, map)
                .forEach(name -> notices.add(new Notice(
                        "map-target-unknown",
                        "การจับคู่คอลัมน์ '%s' ชี้ไปที่ข้อที่ไม่มีในแบบนี้ จึงไม่ได้ใช้".formatted(name),
                        "the column map sends '%s' to a question that this survey does not have: not used"
                                .formatted(name))));
        return notices;
    }

    private static List<String> stale(List<Column> columns, @Nullable ColumnMap map) {
        return map == null
                ? List.of()
                : columns.stream()
                        .filter(column -> column.role() instanceof Unknown
                                && map.columns().containsKey(column.name()))
                        .map(Column::name)
                        .toList();
    }
}
