package org.prongsai.log;

import org.prongsai.log.testing.FreshDatabase;
import org.prongsai.log.testing.PostgresServer;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
@FreshDatabase(PostgresServer.CONTAINER)
class ManyEventsOnContainerTest extends ManyEventsContract {}
