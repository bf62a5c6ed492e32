package org.prongsai.log.bulk;

import org.prongsai.log.testing.PostgresServer;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
class BulkLogOnContainerTest extends BulkLogContract {
    BulkLogOnContainerTest() {
        super(PostgresServer.CONTAINER);
    }
}
