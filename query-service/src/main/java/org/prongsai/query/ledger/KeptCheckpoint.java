package org.prongsai.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A checkpoint that somebody hands in, as a note or as JSON around it. It has the form of one; whether the ledger's key signed it
 * is asked by {@link #checkSignedBy}.
 *
 * @param text as it was handed in, to the byte
 */
public record KeptCheckpoint(String text, SignedNote note, Checkpoint checkpoint) {
    /** More is no checkpoint. */
    static final int BYTES_MAX = 16 * 1024;

    private static final String FIELD = "checkpoint";

    /**
     * The checkpoint; null where there is none.
     *
     * @throws QuestionRefused when it is something else
     */
    static @Nullable KeptCheckpoint of(byte[] body) {
        if (body.length == 0) {
            return null;
        }
        if (body.length > BYTES_MAX) {
            throw malformed("it has more than %d bytes".formatted(BYTES_MAX));
        }
        var text = new String(body, UTF_8);
        return read(text.stripLeading().startsWith("{") ? inJson(text) : text);
    }

    /**
     * The checkpoint as it comes from a form, where lines end as the browser likes; null where nothing was written.
     *
     * @throws QuestionRefused when it is something else
     */
    public static @Nullable KeptCheckpoint ofForm(String written) {
        var text = written.replace("\r\n", "\n").strip();
        if (text.length() > BYTES_MAX) {
            throw malformed("it has more than %d letters".formatted(BYTES_MAX));
        }
        return text.isEmpty() ? null : read(text + "\n");
    }

    private static @Nullable String inJson(String text) {
        try {
            var note = JsonMapper.shared().readTree(text).path(FIELD);
            if (note.isMissingNode() || note.isNull()) {
                return null;
            }
            return note.asString();
        } catch (JacksonException e) {
            throw malformed("the JSON cannot be read");
        }
    }

    private static @Nullable KeptCheckpoint read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var note = SignedNote.parse(text.getBytes(UTF_8));
            return new KeptCheckpoint(text, note, Checkpoint.parse(note.text()));
        } catch (NoteRefused e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Refuses a checkpoint that says nothing about this ledger: holding the log against it would only tell that it differs.
     *
     * @param key that the ledger signs with; empty before the first start of a signer
     * @throws QuestionRefused when another key signed it, or none
     */
    void checkSignedBy(Optional<VerifierKey> key) {
        if (key.isEmpty()) {
            throw notSigned(
                    "no-key",
                    "บัญชีหลักฐานนี้ยังไม่มีกุญแจและยังไม่เคยลงลายมือชื่อ จุดตรวจนี้จึงเป็นของบันทึกอื่น",
                    "this ledger has no key and has signed nothing yet: the checkpoint is another log's");
        }
        var own = key.get();
        if (!checkpoint.origin().equals(own.name())) {
            throw notSigned(
                    "other-log",
                    "จุดตรวจนี้เป็นของบันทึก %s ไม่ใช่ของบันทึกนี้ (%s)".formatted(checkpoint.origin(), own.name()),
                    "this checkpoint is of the log %s, and not of this one (%s)"
                            .formatted(checkpoint.origin(), own.name()));
        }
        try {
            note.verifiedBy(List.of(own));
        } catch (NoteRefused e) {
            throw e.reason() == NoteRefused.Reason.FORGED ? forged() : unknownKey(own);
        }
    }

    private static QuestionRefused forged() {
        return notSigned(
                "signature-wrong",
                "ลายมือชื่อไม่ตรงกับข้อความในจุดตรวจ จุดตรวจนี้ถูกแก้ไขหรือคัดลอกมาไม่ครบ",
                "the signature does not fit what the checkpoint says: it was changed, or not copied as it was given");
    }

    private static QuestionRefused unknownKey(VerifierKey own) {
        return notSigned(
                "key-unknown",
                ("จุดตรวจนี้ไม่ได้ลงลายมือชื่อด้วยกุญแจของบัญชีหลักฐานนี้ (รหัสกุญแจ %s) หากได้จุดตรวจนี้ไปจากบันทึกนี้จริง"
                                + " แสดงว่ากุญแจถูกเปลี่ยน ให้สอบถามผู้ดูแลระบบ")
                        .formatted(own.idHex()),
                ("this checkpoint is not signed by this ledger's key (id %s): if you are sure that you have it from this"
                                + " log, its key was exchanged since, so ask whoever runs it")
                        .formatted(own.idHex()));
    }

    private static QuestionRefused notSigned(String code, String messageTh, String messageEn) {
        return new QuestionRefused(
                Reason.CHECKPOINT_NOT_SIGNED,
                messageTh,
                messageEn,
                List.of(new FieldProblem(FIELD, code, messageTh, messageEn)));
    }

    private static QuestionRefused malformed(String why) {
        return QuestionRefused.parameter(
                FIELD,
                "malformed",
                "สิ่งที่ส่งมาไม่ใช่จุดตรวจ ให้ส่งข้อความทั้งฉบับตามที่ได้รับ รวมบรรทัดลายมือชื่อ",
                "this is no checkpoint: send all of the note as it was given, with its signature line (%s)"
                        .formatted(why));
    }
}
