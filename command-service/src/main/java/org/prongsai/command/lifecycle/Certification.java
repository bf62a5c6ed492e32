package org.prongsai.command.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.assessment.CertifyAssessment;
import org.prongsai.command.assessment.CertifyAssessment.Covering;
import org.prongsai.command.assessment.NotCovered;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.event.PinnedCheckpoint;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.log.EventLog;
import org.prongsai.log.ledger.LedgerBehind;
import org.prongsai.log.ledger.LedgerFollower;
import org.prongsai.log.ledger.StoredCheckpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Certifies assessments, each with a checkpoint that speaks of everything that was recorded about it. The ledger is asked before
 * the transaction begins: what waits for it holds neither a lock nor a connection.
 */
@Component
public class Certification {
    private static final int ATTEMPTS_MAX = 5;

    private final Assessments assessments;
    private final Commands commands;
    private final EventLog log;
    private final ObjectProvider<LedgerFollower> ledger;

    Certification(Assessments assessments, Commands commands, EventLog log, ObjectProvider<LedgerFollower> ledger) {
        this.assessments = assessments;
        this.commands = commands;
        this.log = log;
        this.ledger = ledger;
    }

    /** @throws CommandRejected when it is refused, or when the ledger has no checkpoint in time ({@link Reason#LEDGER_BEHIND}) */
    public Outcome certify(AssessmentId id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.send(new CertifyAssessment(id, covering(id)));
            } catch (NotCovered e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw behind("others keep recording about the assessment");
                }
            }
        }
    }

    /** What is not closed will be refused, or has been certified already: nothing has to be pinned. */
    private @Nullable Covering covering(AssessmentId id) {
        if (assessments.require(id).phase() != Phase.CLOSED) {
            return null;
        }
        var follower = ledger.getIfAvailable();
        if (follower == null) {
            throw behind("this process keeps no ledger");
        }
        try {
            return pinned(follower.covering(log.lastPosition(id)));
        } catch (LedgerBehind e) {
            throw behind(String.valueOf(e.getMessage()));
        }
    }

    private static Covering pinned(StoredCheckpoint stored) {
        var note = SignedNote.parse(stored.note().getBytes(UTF_8));
        var checkpoint = Checkpoint.parse(note.text());
        return new Covering(
                new PinnedCheckpoint(
                        checkpoint.origin(),
                        checkpoint.head().size(),
                        checkpoint.head().root().base64(),
                        stored.note()),
                stored.lastPosition());
    }

    private static CommandRejected behind(String why) {
        return new CommandRejected(
                Reason.LEDGER_BEHIND,
                "ยังรับรองไม่ได้ เพราะบัญชีหลักฐานยังไม่มีจุดตรวจที่ครอบคลุมการประเมินนี้ โปรดลองใหม่ในอีกสักครู่",
                "not certified: the ledger has no signed checkpoint of this assessment yet (%s); try again in a moment"
                        .formatted(why));
    }
}
