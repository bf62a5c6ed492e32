package org.prongsai.engine.methodology;

import java.util.List;

/** A group of checklist items, such as 9.1; its score is the plain mean of its items. */
public record SubIndicator(String id, Label name, List<Item> items, Provenance provenance) {
    public SubIndicator {
        items = List.copyOf(items);
    }
}
