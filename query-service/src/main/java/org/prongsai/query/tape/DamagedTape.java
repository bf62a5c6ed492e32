package org.prongsai.query.tape;

/** The tape is not what the log would make of it; it has to be made anew. */
final class DamagedTape extends RuntimeException {
    DamagedTape(String message) {
        super(message);
    }
}
