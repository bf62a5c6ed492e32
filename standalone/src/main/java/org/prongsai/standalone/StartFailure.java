package org.prongsai.standalone;

/** The database did not start, for a reason that whoever starts the service can do something about. */
abstract sealed class StartFailure extends IllegalStateException
        permits DataDirectoryInUse, DataDirectoryUnusable, ServerDidNotStart {
    private final String action;

    StartFailure(String message, String action) {
        super(message);
        this.action = action;
    }

    StartFailure(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What can be done about it. */
    String action() {
        return action;
    }
}
