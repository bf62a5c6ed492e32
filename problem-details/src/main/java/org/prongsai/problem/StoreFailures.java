package org.prongsai.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached from everything else that can go wrong with one. */
public final class StoreFailures {
    private static final String CONNECTION_CLASS = "08";
    private static final Set<String> GOING_DOWN_OR_FULL = Set.of(
            "57P01", // shut down by its administrator
            "57P02", // crashed
            "57P03", // starting up
            "53300"); // too many connections

    private static final String DISK_FULL = "53100";

    private StoreFailures() {}

    /** Whether the database has no room left. What it holds is safe, and it goes on once there is room. */
    public static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    public static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof TransactionSystemException lost && isLostTransaction(lost))
                    || (cause instanceof SQLException sql && isConnectionState(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /** A rollback over a lost connection fails as well, and hides why the transaction had failed before. */
    private static boolean isLostTransaction(TransactionSystemException failure) {
        var before = failure.getApplicationException();
        return (before != null && isUnreachable(before))
                || (failure.getCause() instanceof SQLException sql && sql.getSQLState() == null);
    }

    private static boolean isConnectionState(String state) {
        return state.startsWith(CONNECTION_CLASS) || GOING_DOWN_OR_FULL.contains(state);
    }
}
