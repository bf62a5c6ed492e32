package org.prongsai.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.query.problem.QuestionRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A checkpoint that somebody hands in, as a note or as JSON around it. */
public final class KeptCheckpoint {
    /** More is no checkpoint. */
    static final int BYTES_MAX = 16 * 1024;

    private KeptCheckpoint() {}

    /**
     * The note; null where there is none.
     *
     * @throws QuestionRefused when it is something else
     */
    static @Nullable String of(byte[] body) {
        if (body.length == 0) {
            return null;
        }
        if (body.length > BYTES_MAX) {
            throw refused("it has more than %d bytes".formatted(BYTES_MAX));
        }
        var text = new String(body, UTF_8);
        return checked(text.stripLeading().startsWith("{") ? inJson(text) : text);
    }

    /**
     * The note as it comes from a form, where lines end as the browser likes; null where nothing was written.
     *
     * @throws QuestionRefused when it is something else
     */
    public static @Nullable String ofForm(String written) {
        var text = written.replace("\r\n", "\n").strip();
        if (text.length() > BYTES_MAX) {
            throw refused("it has more than %d letters".formatted(BYTES_MAX));
        }
        return text.isEmpty() ? null : checked(text + "\n");
    }

    private static @Nullable String inJson(String text) {
        try {
            var note = JsonMapper.shared().readTree(text).path("checkpoint");
            if (note.isMissingNode() || note.isNull()) {
                return null;
            }
            return note.asString();
        } catch (JacksonException e) {
            throw refused("the JSON cannot be read");
        }
    }

    private static @Nullable String checked(@Nullable String note) {
        if (note != null) {
            try {
                Checkpoint.parse(SignedNote.parse(note.getBytes(UTF_8)).text());
            } catch (NoteRefused e) {
                throw refused(String.valueOf(e.getMessage()));
            }
        }
        return note;
    }

    private static QuestionRefused refused(String why) {
        return QuestionRefused.parameter(
                "checkpoint",
                "malformed",
                "สิ่งที่ส่งมาไม่ใช่จุดตรวจ ให้ส่งข้อความทั้งฉบับตามที่ได้รับ รวมบรรทัดลายมือชื่อ",
                "this is no checkpoint: send all of the note as it was given, with its signature line (%s)"
                        .formatted(why));
    }
}
