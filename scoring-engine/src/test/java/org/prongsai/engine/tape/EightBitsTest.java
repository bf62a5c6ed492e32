package org.prongsai.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EightBitsTest {
    private static long oneByOne(int bits) {
        long word = 0;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            word |= (long) (bits >> bit & 1) << bit * Byte.SIZE;
        }
        return word;
    }

    @Test
    void spreadsEachBitOfAByteOverAByteOfItsOwn() {
        assertThat(IntStream.range(0, 256).mapToLong(EightBits::spread))
                .containsExactlyElementsOf(IntStream.range(0, 256)
                        .mapToObj(EightBitsTest::oneByOne)
                        .toList());
    }

    @Test
    void spreadsAByteThatIsNegativeAsAnyOther() {
        assertThat(EightBits.spread((byte) 0x81)).isEqualTo(oneByOne(0x81));
    }

    @Test
    void gathersTheLowestBitsWhateverStandsAboveThem() {
        assertThat(IntStream.range(0, 256).map(bits -> EightBits.gather(oneByOne(bits) | 0xfefe_fefe_fefe_fefeL)))
                .containsExactlyElementsOf(IntStream.range(0, 256).boxed().toList());
    }
}
