package org.prongsai.command.survey;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.text.ThaiText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Names responses: a keyed hash of the respondent's key, different in every survey, so that the same person is counted once
 * and can neither be named nor followed from one survey to the next.
 */
@Component
public class ResponseIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;
    private static final int BITS_PER_CHARACTER = 5;
    /** Stands before a response's id where a respondent's key is expected. */
    private static final String GIVEN = "#";

    private static final Pattern RESPONSE_ID = Pattern.compile("[" + BASE_32 + "]{" + CHARACTERS + "}");

    private static final Pattern THAI_DIGIT = Pattern.compile("[๐-๙]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    /** Not thread-safe, and dear to make; ready for the next message after each. */
    private final ThreadLocal<Mac> macs;

    @Autowired
    ResponseIds(RespondentSalt salt) {
        this(salt.bytes());
    }

    ResponseIds(byte[] salt) {
        var key = new SecretKeySpec(salt, ALGORITHM);
        macs = ThreadLocal.withInitial(() -> mac(key));
    }

    /** The response that an entry is about. */
    public ResponseId of(SurveyEntry entry) {
        var key = entry.respondentKey();
        return key.startsWith(GIVEN)
                        && RESPONSE_ID.matcher(key.substring(GIVEN.length())).matches()
                ? new ResponseId(key.substring(GIVEN.length()))
                : of(entry.assessmentId(), entry.survey(), key);
    }

    /** @param respondentKey in any of the forms that look the same */
    ResponseId of(AssessmentId assessment, SurveyCode survey, String respondentKey) {
        var named = assessment + "\n" + survey + "\n" + alike(ThaiText.canonical(respondentKey));
        return new ResponseId(base32(macs.get().doFinal(named.getBytes(StandardCharsets.UTF_8))));
    }

    /** Spreadsheet programs turn 001 into 1 when they save, and people type either kind of digits. */
    private static String alike(String key) {
        var thai = THAI_DIGIT.matcher(key);
        var arabic = thai.find() ? thai.replaceAll(digit -> "" + (digit.group().charAt(0) - '๐')) : key;
        return arabic.startsWith("0") && NUMBER.matcher(arabic).matches()
                ? LEADING_ZEROS.matcher(arabic).replaceFirst("")
                : arabic;
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // Every Java platform has it, and takes any key.
        }
    }

    /** The first 130 bits. */
    private static String base32(byte[] bytes) {
        var text = new StringBuilder(CHARACTERS);
        for (int bit = 0; text.length() < CHARACTERS; bit += BITS_PER_CHARACTER) {
            int pair = ((bytes[bit / 8] & 0xff) << 8) | (bytes[bit / 8 + 1] & 0xff);
            text.append(BASE_32.charAt((pair >> (16 - BITS_PER_CHARACTER - bit % 8)) & 0x1f));
        }
        return text.toString();
    }
}
