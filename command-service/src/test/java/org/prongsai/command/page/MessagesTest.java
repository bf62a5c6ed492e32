package org.prongsai.command.page;

import java.nio.file.Path;
import java.util.Set;
import org.prongsai.page.MessagesContract;

class MessagesTest extends MessagesContract {
    MessagesTest() {
        super(PageConfiguration.MESSAGES, Path.of("src/main/java/org/prongsai/command/page"));
    }

    @Override
    protected Set<String> composedKeys() {
        return Set.of();
    }
}
