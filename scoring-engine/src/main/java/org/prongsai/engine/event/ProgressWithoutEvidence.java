package org.prongsai.engine.event;

import tools.jackson.databind.node.ObjectNode;

/** {@code ActivityProgressReported} 1 to 2: it tells evidence and steps since, and what was reported before tells none. */
final class ProgressWithoutEvidence implements Upcaster {
    @Override
    public void upcast(ObjectNode event) {
        event.remove("evidence");
        event.remove("stepsDone");
    }
}
