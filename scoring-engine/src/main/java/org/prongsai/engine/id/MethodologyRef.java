package org.prongsai.engine.id;

import java.util.regex.Pattern;

/**
 * A methodology pinned for good: nobody can change what it says without changing the hash.
 *
 * @param id the methodology's name, the fiscal year for built-in ones
 * @param revision 1 and up
 * @param hash SHA-256 of its canonical document, 64 lower-case hexadecimal digits
 */
public record MethodologyRef(String id, int revision, String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public MethodologyRef {
        Slug.check("methodology", id, 60);
        if (revision < 1) {
            throw new MalformedId("revision", "A methodology's revision starts at 1, not " + revision);
        }
        if (!HASH.matcher(hash).matches()) {
            throw new MalformedId("hash", "A methodology's hash is 64 lower-case hexadecimal digits");
        }
    }
}
