package org.prongsai.standalone;

/** PostgreSQL could not be brought up; the message has its own last words. */
final class ServerDidNotStart extends StartFailure {
    ServerDidNotStart(String message, Throwable cause) {
        super(message, "Mend what the lines above name, and start again; nothing that was stored is touched.", cause);
    }
}
