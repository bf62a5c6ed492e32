package org.prongsai.engine.score;

/** What a figure rests on. */
public enum Basis {
    /** Nothing is known yet. */
    NONE,
    /** Responses and disclosure verdicts in the log. */
    COMPUTED,
    /** What the central assessor announced, or the means of it. */
    PUBLISHED,
    /** Both; the figure says which one leads and by how much they differ. */
    BOTH;

    static Basis of(boolean computed, boolean published) {
        if (computed) {
            return published ? BOTH : COMPUTED;
        }
        return published ? PUBLISHED : NONE;
    }
}
