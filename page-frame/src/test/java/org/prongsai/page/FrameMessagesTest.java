package org.prongsai.page;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class FrameMessagesTest extends MessagesContract {
    FrameMessagesTest() {
        super("messages/frame", Path.of("src/main/java/org/prongsai/page"));
    }

    @Override
    protected Set<String> composedKeys() {
        var keys = new TreeSet<String>();
        Stream.of("400", "403", "404", "409", "413", "500", "503")
                .forEach(status -> keys.addAll(Set.of("error." + status, "error." + status + "-what")));
        return keys;
    }
}
