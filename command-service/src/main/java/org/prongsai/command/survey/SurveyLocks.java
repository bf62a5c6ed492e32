package org.prongsai.command.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps a survey's end and its responses apart, across threads and processes. Whoever records or changes responses shares a
 * survey's lock; whoever ends it holds the lock alone, and so comes before or after every response, never between a decision
 * and its record. Locks end with the transaction.
 */
@Component
class SurveyLocks {
    /**
     * Surveys share so few locks that transactions about thousands of surveys cannot use up the server's table of locks, which
     * has room for 64 times its connections. Whoever owns one keeps a few other surveys waiting too, for a moment.
     */
    private static final int NUMBERS = 256;

    /** Apart from anybody else's advisory locks in the same database. */
    private static final long NUMBERS_FROM = 0x5052_4f4e_4753_0000L;

    private final JdbcTemplate jdbc;

    SurveyLocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A survey's name in the whole log. */
    record Key(AssessmentId assessmentId, SurveyCode survey) {
        /** The survey's stream. */
        String stream() {
            return Streams.survey(assessmentId, survey);
        }

        private long number() {
            try {
                var digest =
                        MessageDigest.getInstance("SHA-256").digest(stream().getBytes(StandardCharsets.UTF_8));
                return NUMBERS_FROM + Math.floorMod(ByteBuffer.wrap(digest).getLong(), NUMBERS);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // Every Java platform has it.
            }
        }
    }

    void share(Collection<Key> surveys) {
        take("select pg_advisory_xact_lock_shared(number) from unnest(?) number", surveys);
    }

    void own(Collection<Key> surveys) {
        take("select pg_advisory_xact_lock(number) from unnest(?) number", surveys);
    }

    /**
     * Always in the order of the numbers, so that two transactions never wait for each other. One statement: a batch across
     * assessments may touch hundreds of surveys.
     */
    private void take(String statement, Collection<Key> surveys) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a survey's lock outside a transaction would end before it is needed");
        }
        var numbers = surveys.stream()
                .distinct()
                .mapToLong(Key::number)
                .distinct()
                .sorted()
                .toArray();
        jdbc.query(statement, _ -> {}, (Object) numbers);
    }
}
