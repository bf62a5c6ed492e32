package org.prongsai.engine.event;

import tools.jackson.databind.node.ObjectNode;

/** Rewrites one revision of a stored event into the next, in place. */
@FunctionalInterface
interface Upcaster {
    void upcast(ObjectNode event);
}
