package org.prongsai.log;

import org.prongsai.log.testing.FreshDatabase;

@FreshDatabase
class ManyEventsTest extends ManyEventsContract {}
