package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The keys of a leaf's JSON object in their order, each with the marks before and behind it. */
final class LeafKeys {
    static final byte[] ID = ascii("{\"id\":");
    static final byte[] METADATA = ascii(",\"metadata\":");
    static final byte[] PAYLOAD = ascii(",\"payload\":");
    static final byte[] POSITION = ascii(",\"position\":");
    static final byte[] RECORDED_AT = ascii(",\"recordedAt\":");
    static final byte[] REVISION = ascii(",\"revision\":");
    static final byte[] SEQUENCE = ascii(",\"sequence\":");
    static final byte[] STREAM = ascii(",\"stream\":");
    static final byte[] STREAM_TYPE = ascii(",\"streamType\":");
    static final byte[] TYPE = ascii(",\"type\":");
    static final byte[] END = ascii("}");
    static final byte[] NULL = ascii("null");

    /** The largest whole number that every reader of JSON keeps (RFC 8785, appendix D). */
    static final long NUMBER_MAX = (1L << 53) - 1;

    private LeafKeys() {}

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
