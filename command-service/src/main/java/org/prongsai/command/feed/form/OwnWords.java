package org.prongsai.command.feed.form;

import java.util.regex.Pattern;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.engine.problem.FieldProblem;

/** Words that people write themselves, such as reasons. The log cannot forget them, so they may not say who somebody is. */
public final class OwnWords {
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private OwnWords() {}

    /** {@linkplain Kinds#text Text} that names nobody. */
    public static Kind<String> upTo(int lengthMax) {
        var text = Kinds.text(lengthMax);
        return (field, node, problems) -> {
            var read = text.read(field, node, problems);
            if (read == null || !nameSomebody(read)) {
                return read;
            }
            problems.accept(identity(field));
            return null;
        };
    }

    /** Whether they say who somebody is. Web addresses are no words: long numbers are common in them. */
    public static boolean nameSomebody(String words) {
        return "email".equals(IdentityLook.of(words))
                || IdentityLook.of(WEB_ADDRESS.matcher(words).replaceAll(" ")) != null;
    }

    public static FieldProblem identity(String field) {
        return new FieldProblem(
                field,
                "looks-like-identity",
                "ข้อความในช่องนี้ดูเหมือนมีชื่อบุคคลหรือข้อมูลระบุตัวบุคคล (ชื่อ อีเมล โทรศัพท์ เลขบัตร) ซึ่งบันทึกแล้วลบไม่ได้ ให้เขียนใหม่โดยไม่ระบุตัวบุคคล เช่น ใช้ตำแหน่งหรือชื่อหน่วยงาน",
                "this text looks as if it says who somebody is (name, e-mail, phone, citizen id), and what is recorded cannot be taken back: write it without, such as with an office's name");
    }
}
