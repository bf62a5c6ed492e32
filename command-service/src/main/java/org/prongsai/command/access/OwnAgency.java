package org.prongsai.command.access;

import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps officers to their own agency where the address does not name the assessment. */
@Component
public class OwnAgency {
    private final AccessProperties access;

    OwnAgency(AccessProperties access) {
        this.access = access;
    }

    /** @throws CommandRejected when an officer asks for another agency's assessment */
    public void require(AssessmentId assessment) {
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        var person = somebody == null ? null : access.known().get(somebody.getName());
        if (person != null
                && person.agency() != null
                && !person.agency().equals(assessment.agencyId().toString())) {
            throw new CommandRejected(
                    Reason.NOT_ALLOWED,
                    "เจ้าหน้าที่ทำได้เฉพาะการประเมินของหน่วยงานตนเอง",
                    "officers work on the assessments of their own agency only");
        }
    }
}
