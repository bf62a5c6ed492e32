package org.prongsai.engine.event;

import tools.jackson.databind.node.ObjectNode;

/** {@code AssessmentCertified} 1 to 2: it pins a checkpoint since, and what was certified before there was one pins none. */
final class CertifiedBeforeTheLedger implements Upcaster {
    @Override
    public void upcast(ObjectNode event) {
        event.remove("checkpoint");
    }
}
