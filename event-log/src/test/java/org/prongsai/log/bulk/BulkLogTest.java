package org.prongsai.log.bulk;

import org.prongsai.log.testing.PostgresServer;

class BulkLogTest extends BulkLogContract {
    BulkLogTest() {
        super(PostgresServer.EMBEDDED);
    }
}
