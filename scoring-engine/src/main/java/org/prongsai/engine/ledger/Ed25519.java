package org.prongsai.engine.ledger;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Ed25519 (RFC 8032) on keys as the bytes that notes use. The JDK signs and verifies; what it does not offer is the public key
 * of a private one, which is worked out here. That takes a time that depends on the key, so it is done once, when a key is
 * loaded, and never while answering a request.
 */
final class Ed25519 {
    private static final String NAME = "Ed25519";
    private static final int BYTES = 32;
    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger TWICE_D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(PRIME))
            .shiftLeft(1)
            .mod(PRIME);
    private static final Point BASE = Point.affine(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            new BigInteger("46316835694926478169428394003475163141307993866256225615783033603165251855960"));

    /** A point of the curve in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
    private record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
        static final Point NEUTRAL = affine(BigInteger.ZERO, BigInteger.ONE);

        static Point affine(BigInteger x, BigInteger y) {
            return new Point(x, y, BigInteger.ONE, x.multiply(y).mod(PRIME));
        }

        /** RFC 8032, section 5.1.4; the formula is complete, so it also doubles. */
        Point plus(Point other) {
            var a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(PRIME);
            var b = y.add(x).multiply(other.y.add(other.x)).mod(PRIME);
            var c = t.multiply(TWICE_D).multiply(other.t).mod(PRIME);
            var d = z.shiftLeft(1).multiply(other.z).mod(PRIME);
            var e = b.subtract(a);
            var f = d.subtract(c);
            var g = d.add(c);
            var h = b.add(a);
            return new Point(
                    e.multiply(f).mod(PRIME),
                    g.multiply(h).mod(PRIME),
                    f.multiply(g).mod(PRIME),
                    e.multiply(h).mod(PRIME));
        }
    }

    private Ed25519() {}

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            var key = KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 signs with Ed25519", e);
        }
    }

    /** False for whatever is no signature of the message by this key, also where key or signature are no points at all. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            var reversed = reversed(publicKey);
            boolean odd = reversed[0] < 0;
            reversed[0] &= 0x7F;
            var point = new EdECPoint(odd, new BigInteger(1, reversed));
            var key = KeyFactory.getInstance(NAME)
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** RFC 8032, section 5.1.5. */
    static byte[] publicKey(byte[] seed) {
        var scalar = Arrays.copyOf(sha512(seed), BYTES);
        scalar[0] &= (byte) 0xF8;
        scalar[BYTES - 1] &= 0x7F;
        scalar[BYTES - 1] |= 0x40;
        var point = times(new BigInteger(1, reversed(scalar)));
        var inverse = point.z().modInverse(PRIME);
        var x = point.x().multiply(inverse).mod(PRIME);
        var y = point.y().multiply(inverse).mod(PRIME);
        var encoded = new byte[BYTES];
        var digits = y.toByteArray(); // Below 2^255: at most 32 bytes.
        System.arraycopy(digits, 0, encoded, BYTES - digits.length, digits.length);
        if (x.testBit(0)) {
            encoded[0] |= (byte) 0x80;
        }
        return reversed(encoded);
    }

    private static Point times(BigInteger scalar) {
        var sum = Point.NEUTRAL;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (scalar.testBit(bit)) {
                sum = sum.plus(BASE);
            }
        }
        return sum;
    }

    private static byte[] sha512(byte[] seed) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
