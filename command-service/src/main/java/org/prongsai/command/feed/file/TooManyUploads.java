package org.prongsai.command.feed.file;

/** Files are held in memory while they are taken, and no more of them fit in now. */
public final class TooManyUploads extends RuntimeException {
    TooManyUploads() {
        super(
                "too many files at once",
                null,
                false,
                false); // An expected answer: its stack would tell nobody anything.
    }
}
