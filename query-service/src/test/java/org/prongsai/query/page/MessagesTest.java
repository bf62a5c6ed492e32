package org.prongsai.query.page;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.page.MessagesContract;

class MessagesTest extends MessagesContract {
    MessagesTest() {
        super(PageConfiguration.MESSAGES, Path.of("src/main/java/org/prongsai/query/page"));
    }

    @Override
    protected Set<String> composedKeys() {
        var keys = new TreeSet<String>();
        for (var event : EventCatalog.names()) {
            keys.add("event." + event);
        }
        for (var confidence : Confidence.values()) {
            keys.add("confidence." + confidence.word());
        }
        Status.all(Words.THAI).forEach(status -> keys.add(status.messageKey()));
        return keys;
    }
}
