package org.prongsai.log.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept.
 *
 * @param follow whether this process adds to the tree and signs; others only read
 * @param directory holds the key and the file of checkpoints, outside of the database; empty where this process has neither,
 *     which then signs nothing
 * @param origin the name of the log in every checkpoint, from when its key is made on
 * @param checkpointInterval a checkpoint is signed so long after the one before, where something was recorded since
 * @param pollInterval how long new events may lie in the log before they are in the tree, where nobody asks for them
 * @param patience how long a certification waits for a checkpoint
 * @param verifierKey the vkey that checkpoints are held against, where the directory has none; empty to believe the database
 */
@ConfigurationProperties("prongsai.ledger")
public record LedgerSettings(
        @DefaultValue("false") boolean follow,
        @DefaultValue("") String directory,
        @DefaultValue("prongsai.localhost/log") String origin,
        @DefaultValue("1m") Duration checkpointInterval,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("") String verifierKey) {}
