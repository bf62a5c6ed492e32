package org.prongsai.query.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Axon's token store, but a batch can only move a token that this process still owns. Axon's own would claim the token anew
 * where the owner is gone, and write the place the batch began from over whatever was written meanwhile: events that another
 * process or a rebuild has counted would be counted again. Here the batch fails, and the processor claims and reads the token.
 */
final class StrictTokens extends JdbcTokenStore {
    StrictTokens(Builder builder) {
        super(builder);
    }

    @Override
    protected void updateToken(
            Connection connection, ResultSet found, TrackingToken token, String processorName, int segment) {
        throw new UnableToClaimTokenException(
                "%s[%d] was taken over while a batch was under way".formatted(processorName, segment));
    }
}
