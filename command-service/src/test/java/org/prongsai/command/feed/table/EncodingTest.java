package org.prongsai.command.feed.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final String THAI = "รหัส,ข้อ ๑\r\n1,น้ำใจ “ดี” – มาก\r\n";
    private static final List<List<String>> CELLS = List.of(List.of("รหัส", "ข้อ ๑"), List.of("1", "น้ำใจ “ดี” – มาก"));

    @Test
    void readsUtf8WithAndWithoutItsMark() {
        assertThat(Reading.ofCsv(THAI).cells()).isEqualTo(CELLS);
        assertThat(Reading.ofCsv("\ufeff" + THAI).cells()).isEqualTo(CELLS);
        assertThat(Reading.ofCsv("\ufeff\ufeff" + THAI).cells()).isEqualTo(CELLS);
    }

    @Test
    void readsTheUnicodeTextOfExcel() {
        var tabbed = "\ufeff" + THAI.replace(',', '\t');

        assertThat(Reading.ofCsv(tabbed, UTF_16LE)).isEqualTo(Reading.ofCsv(THAI));
        assertThat(Reading.ofCsv(tabbed, UTF_16BE)).isEqualTo(Reading.ofCsv(THAI));
    }

    @Test
    void readsWindows874AndSaysSo() {
        var read = Reading.ofCsv(THAI, WINDOWS_874);

        assertThat(read).isEqualTo(new Reading(Reading.ofCsv(THAI).rows(), List.of("encoding-guessed"), ""));
    }

    @Test
    void knowsWindows874AsJavaDoes() {
        for (int value = 0; value < 256; value++) {
            var expected = new String(new byte[] {(byte) value}, WINDOWS_874);
            boolean isControl = value >= 0x80 && expected.charAt(0) < 0xa0;
            assertThat(Encoding.windows874((byte) value)).isEqualTo(isControl ? '\ufffd' : expected.charAt(0));
        }
    }

    @Test
    void decidesAtTheFirstThaiLetterHoweverLate() {
        var ascii = "id,a\n" + "1,plain\n".repeat(50_000);

        assertThat(Reading.ofCsv(ascii + "2,ไทย\n").rows().getLast().cells()).containsExactly("2", "ไทย");
        assertThat(Reading.ofCsv(ascii + "2,ไทย\n", WINDOWS_874)
                        .rows()
                        .getLast()
                        .cells())
                .containsExactly("2", "ไทย");
    }

    @Test
    void readsUtf8WhoseWindowEndsWithinALetter() {
        for (int shift = 0; shift < 4; shift++) {
            var text = "x".repeat(shift) + ",ก\n" + "1,กขค\n".repeat(30_000);
            assertThat(Reading.ofCsv(text).rows()).hasSize(30_001).allMatch(row -> row.problem() == null);
        }
    }

    @Test
    void readsTheSameHoweverSmallThePieces() {
        var piecemeal = new ByteArrayInputStream(THAI.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1));
            }
        };

        assertThat(Reading.of(() -> Tables.csv(piecemeal))).isEqualTo(Reading.ofCsv(THAI));
    }

    @Test
    void refusesOnlyTheRowWithDamagedBytes() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write("รหัส,คำตอบ\n1,ดีมาก\n2,".getBytes(UTF_8));
        file.write(new byte[] {(byte) 0xe0, (byte) 0xb8, '\n'});
        file.write("3,ดีมาก\n".getBytes(UTF_8));

        var read = Reading.ofCsv(file.toByteArray());

        assertThat(read.problems()).containsExactly("3 not-utf-8");
        assertThat(read.rows().getLast()).isEqualTo(new TableRow(4, List.of("3", "ดีมาก")));
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void refusesOnlyTheRowWithBytesThatWindows874DoesNotHave() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write("รหัส,คำตอบ\n1,".getBytes(WINDOWS_874));
        file.write(new byte[] {(byte) 0xfe, '\n'});
        file.write("2,ดี\n".getBytes(WINDOWS_874));

        assertThat(Reading.ofCsv(file.toByteArray()).problems()).containsExactly("2 not-utf-8");
    }

    @Test
    void refusesOnlyTheRowThatEndsWithinALetter() {
        var whole = "รหัส,คำตอบ\n1,ดี".getBytes(UTF_8);
        var cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(Reading.ofCsv(cut).problems()).containsExactly("2 not-utf-8");
    }

    @Test
    void keepsReplacementCharactersThatAreInTheFile() {
        assertThat(Reading.ofCsv("ก,b\n\ufffd,😀\n")).satisfies(read -> {
            assertThat(read.problems()).isEmpty();
            assertThat(read.cells().getLast()).containsExactly("\ufffd", "😀");
        });
    }

    @Test
    void refusesTheRowWithANulThatComesLate() {
        var ascii = "id,a\n" + "1,plain\n".repeat(20_000);

        assertThat(Reading.ofCsv(ascii + "2,\0\n3,x\n").problems()).containsExactly("20002 unusable-character");
    }

    @Test
    void refusesFilesThatAreNoText() {
        assertThat(Reading.ofCsv("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", StandardCharsets.ISO_8859_1)
                        .refusal())
                .isEqualTo("file-is-binary");
        assertThat(Reading.ofCsv("i\0d\0,\0a\0").refusal()).isEqualTo("file-is-binary");
        assertThat(Reading.ofCsv("%PDF-1.7\n1 0 obj").refusal()).isEqualTo("file-is-pdf");
        assertThat(Reading.ofCsv("\ufeff\n <!DOCTYPE html><table>").refusal()).isEqualTo("file-is-html");
        assertThat(Reading.ofCsv("<?xml version=\"1.0\"?><Workbook>").refusal()).isEqualTo("file-is-html");
        assertThat(Reading.ofCsv("{\\rtf1\\ansi").refusal()).isEqualTo("file-is-document");
        assertThat(Reading.ofCsv("PK\3\4 and so on").refusal()).isEqualTo("file-is-workbook");
        assertThat(Reading.ofCsv(new byte[] {0x1f, (byte) 0x8b, 8, 0}).refusal())
                .isEqualTo("file-is-compressed");
        assertThat(Reading.ofCsv(ole("Workbook")).refusal()).isEqualTo("file-is-xls");
        assertThat(Reading.ofCsv(ole("EncryptedPackage")).refusal()).isEqualTo("file-is-encrypted");
        assertThat(Reading.ofXlsx(ole("EncryptedPackage")).refusal()).isEqualTo("file-is-encrypted");
    }

    @Test
    void looksForThePasswordInTheWholeFile() {
        var file = Arrays.copyOf(ole("x"), 200_000);
        System.arraycopy(ole("EncryptedPackage"), 8, file, 150_000, 32);

        assertThat(Reading.of(() -> Tables.open(new ByteArrayInputStream(file))).refusal())
                .isEqualTo("file-is-encrypted");
    }

    @Test
    void passesABrokenStreamOn() {
        var broken =
                new SequenceInputStream(new ByteArrayInputStream("id,a\n1,x\n".getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset by peer");
                    }
                });

        Assertions.assertThatThrownBy(() -> Tables.csv(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("reset by peer");
    }

    private static byte[] ole(String stream) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        file.writeBytes(stream.getBytes(UTF_16LE));
        return file.toByteArray();
    }
}
