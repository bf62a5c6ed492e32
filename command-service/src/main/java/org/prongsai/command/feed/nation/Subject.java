package org.prongsai.command.feed.nation;

/** What the rows of a file are about. */
public enum Subject {
    AGENCIES("agencies"),
    ASSESSMENTS("assessments"),
    DISCLOSURES("disclosures"),
    PUBLISHED_RESULTS("published-results");

    private final String source;

    Subject(String source) {
        this.source = source;
    }

    /** Its name on receipts. Part of the contract. */
    public String source() {
        return source;
    }
}
