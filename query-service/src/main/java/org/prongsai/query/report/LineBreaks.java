package org.prongsai.query.report;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Where a line of Thai may end. The JDK knows the words of a dictionary; some that every report has are missing there, and it
 * then ends lines inside of them.
 */
final class LineBreaks {
    private static final Locale THAI = Locale.of("th");

    /** Stay whole, longer ones before those that they contain. */
    private static final List<String> WHOLE = List.of(
            "ส่วนได้ส่วนเสีย",
            "เจ้าหน้าที่",
            "อิเล็กทรอนิกส์",
            "ความโปร่งใส",
            "ประพฤติมิชอบ",
            "จัดซื้อจัดจ้าง",
            "เว็บไซต์",
            "ออนไลน์",
            "แอดมิน",
            "นโยบาย",
            "จัดจ้าง",
            "เตรียม",
            "กระทำ",
            "ความ",
            "ของ",
            "อบต.",
            "อบจ.",
            "พ.ศ.",
            "ป.ป.ช.");

    private LineBreaks() {}

    /** The places behind which a line may end, the end of the text among them. */
    static BitSet of(String text) {
        var breaks = new BitSet(text.length() + 1);
        var dictionary = BreakIterator.getLineInstance(THAI);
        dictionary.setText(text);
        dictionary.first();
        for (int at = dictionary.next(); at != BreakIterator.DONE; at = dictionary.next()) {
            breaks.set(at);
        }
        var settled = new BitSet(text.length() + 1);
        for (var word : WHOLE) {
            for (int from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length())) {
                int to = from + word.length();
                if (settled.nextSetBit(from) < 0 || settled.nextSetBit(from) >= to) {
                    keepWhole(text, breaks, from, to);
                    settled.set(from, to);
                }
            }
        }
        return breaks;
    }

    /** Where the dictionary ended a line inside of a word, it did not know where the word begins and ends either. */
    private static void keepWhole(String text, BitSet breaks, int from, int to) {
        int inside = breaks.nextSetBit(from + 1);
        if (inside < 0 || inside >= to) {
            return;
        }
        breaks.clear(from + 1, to);
        if (from > 0 && endsWord(text.charAt(from - 1))) {
            breaks.set(from);
        }
        if (to < text.length() && beginsWord(text.charAt(to))) {
            breaks.set(to);
        }
    }

    /** Not a vowel that is written before its consonant. */
    private static boolean endsWord(char character) {
        return character >= 'ก' && character <= 'ู' || character >= '็' && character <= '์' || character == 'ๆ';
    }

    /** A consonant, or a vowel that is written before it. */
    private static boolean beginsWord(char character) {
        return character >= 'ก' && character <= 'ฮ' || character >= 'เ' && character <= 'ไ';
    }
}
