package org.prongsai.log;

import org.prongsai.log.testing.FreshDatabase;

@FreshDatabase
class EventStoreTest extends EventStoreContract {}
