package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes by the published examples of golang.org/x/mod/sumdb/note and of C2SP signed-note. */
class SignedNoteTest {
    private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH_VKEY = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final VerifierKey PETER_KEY = VerifierKey.parse(VKEY);
    private static final VerifierKey ENOCH_KEY = VerifierKey.parse(ENOCH_VKEY);

    @Test
    void signsAsTheGoPackageDoes() {
        var peter = SigningKey.parse(SKEY);
        var enoch = SigningKey.of("EnochRoot", new byte[32]); // The example's source of chance gives zeros.

        assertThat(peter.verifier()).hasToString(VKEY).isEqualTo(PETER_KEY);
        assertThat(peter.encoded()).isEqualTo(SKEY);
        assertThat(enoch.verifier()).hasToString(ENOCH_VKEY).isEqualTo(ENOCH_KEY);
        assertThat(SignedNote.sign(TEXT, peter)).hasToString(TEXT + "\n" + PETER);
        assertThat(SignedNote.sign(TEXT, peter).signedAlsoBy(enoch)).hasToString(TEXT + "\n" + PETER + ENOCH);
    }

    @Test
    void neverShowsItsSecretByChance() {
        assertThat(SigningKey.parse(SKEY)).hasToString("private key of " + VKEY);
    }

    /** RFC 8032, section 7.1: the secret and the public key of tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    })
    void worksOutThePublicKeyOfASecretOne(String secret, String publicKey) {
        assertThat(Ed25519.publicKey(HexFormat.of().parseHex(secret)))
                .isEqualTo(HexFormat.of().parseHex(publicKey));
    }

    @Test
    void tellsWhichKnownKeysHaveSigned() {
        var both = note(TEXT + "\n" + PETER + ENOCH);

        assertThat(both.text()).isEqualTo(TEXT);
        assertThat(both.verifiedBy(List.of(PETER_KEY))).isEqualTo(Set.of(PETER_KEY));
        assertThat(both.verifiedBy(List.of(PETER_KEY, ENOCH_KEY))).containsExactly(PETER_KEY, ENOCH_KEY);
        assertThat(note(both.toString())).isEqualTo(both);
    }

    @Test
    void countsASignatureByAnUnknownKeyForNothing() {
        refused(NoteRefused.Reason.UNKNOWN_KEY, TEXT + "\n" + PETER, ENOCH_KEY);
        // A known name over another id, and a known id under another name, are unknown keys.
        refused(
                NoteRefused.Reason.UNKNOWN_KEY,
                TEXT + "\n" + PETER.replace("PeterNeumann", "CarmenSandiego"),
                PETER_KEY);
        refused(NoteRefused.Reason.UNKNOWN_KEY, TEXT + "\n" + PETER.replace("x08g", "xxxx"), PETER_KEY);
    }

    @Test
    void refusesAForgedSignatureAlsoBesideAGoodOne() {
        refused(NoteRefused.Reason.FORGED, TEXT.replace("answer", "Answer") + "\n" + PETER, PETER_KEY);
        refused(
                NoteRefused.Reason.FORGED,
                TEXT + "\n" + PETER.substring(0, 60) + "ABCD" + PETER.substring(60),
                PETER_KEY);
        refused(NoteRefused.Reason.FORGED, TEXT + "\n" + PETER.replace("go/Z", "go/a") + ENOCH, PETER_KEY, ENOCH_KEY);
    }

    private static void refused(NoteRefused.Reason reason, String note, VerifierKey... keys) {
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> note(note).verifiedBy(List.of(keys)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** {@code badMsgs} of the Go package's own test, and more of the kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{text}",
                "{text}\n",
                "{text}\n— PeterNeumann x08go/ZJkuBS9UG/",
                "\u0001{text}\n{peter}",
                "{text}\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
                "{text}\n{peter}Unexpected line.\n",
                "{text}{peter}",
                "{text}\n{peter}\n",
                "{text}\n- PeterNeumann x08go/ZJ\n",
                "{text}\n— PeterNeumann x08go===\n",
                "{text}\n— PeterNeumann x08gow==\n",
                "{text}\n— Peter+Neumann x08go/ZJ\n",
                "{text}\n—  x08go/ZJ\n",
                "a\tb\n\n{peter}",
                ""
            })
    void refusesWhatIsNoNote(String written) {
        refusesNote(written.replace("{text}", TEXT).replace("{peter}", PETER).getBytes(UTF_8));
    }

    @Test
    void refusesBytesThatAreNoTextAndMoreSignaturesThanAnybodyNeeds() {
        refusesNote(("\u00ff" + TEXT + "\n").getBytes(ISO_8859_1));
        refusesNote((TEXT + "\n" + PETER.repeat(101)).getBytes(UTF_8));
        assertThat(note(TEXT + "\n" + PETER.repeat(100)).verifiedBy(List.of(PETER_KEY)))
                .containsExactly(PETER_KEY);
    }

    private static void refusesNote(byte[] note) {
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> SignedNote.parse(note))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(NoteRefused.Reason.MALFORMED));
    }

    /** From the same test: every part of a key, and every key with one byte counted up. */
    @Test
    void refusesAnyManglingOfAKey() {
        for (int from = 0; from <= VKEY.length(); from++) {
            for (int to = from + 1; to <= VKEY.length(); to++) {
                if (from != 0 || to != VKEY.length()) {
                    refusesVkey(VKEY.substring(from, to));
                }
            }
        }
        for (int at = 0; at < VKEY.length(); at++) {
            var mangled = new StringBuilder(VKEY);
            mangled.setCharAt(at, (char) (VKEY.charAt(at) + 1));
            refusesVkey(mangled.toString());
        }
        refusesVkey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refusesVkey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        for (int at = 0; at < SKEY.length(); at++) {
            var mangled = new StringBuilder(SKEY);
            mangled.setCharAt(at, (char) (SKEY.charAt(at) + 1));
            assertThatExceptionOfType(NoteRefused.class).isThrownBy(() -> SigningKey.parse(mangled.toString()));
        }
    }

    private static void refusesVkey(String vkey) {
        assertThatExceptionOfType(NoteRefused.class).isThrownBy(() -> VerifierKey.parse(vkey));
    }

    /** The two notes in the text of C2SP signed-note; only the second comes with its key. */
    @Test
    void readsTheNotesOfTheSpecification() {
        var quasimodo = note("""
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """);
        assertThat(quasimodo.text()).endsWith(":\n\ned è subito sera.\n");
        assertThat(quasimodo.lines()).hasSize(1);

        var foo = note("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        var key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(foo.verifiedBy(List.of(key))).containsExactly(key);
    }

    @Test
    void refusesAPublicKeyThatIsNoPoint() {
        var nowhere = new byte[32];
        nowhere[0] = 2; // No x belongs to y = 2.
        assertThat(Ed25519.verifies(nowhere, new byte[0], new byte[64])).isFalse();
        assertThat(Ed25519.verifies(new byte[32], new byte[0], new byte[3])).isFalse();
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(UTF_8));
    }
}
