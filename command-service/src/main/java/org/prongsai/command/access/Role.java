package org.prongsai.command.access;

/** What somebody is here for. */
public enum Role {
    /** Everything. */
    ADMINISTRATOR,
    /** Everything about assessments; not the feeds' own settings. */
    ASSESSOR,
    /** Everything about the assessments of one agency, short of certifying them. */
    OFFICER,
    /** Reads all, has the log verified, writes nothing. */
    AUDITOR,
    /** A program that hands over responses and asks what became of them. */
    FEED
}
