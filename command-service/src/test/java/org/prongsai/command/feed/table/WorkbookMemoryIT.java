package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large workbook is read by a process of its own that is given little memory. */
class WorkbookMemoryIT {
    private static final int ROWS = 200_000;
    private static final int COLUMNS = 40;

    @Test
    void reads200000RowsOf40ColumnsWithin256MebibytesOfHeap(@TempDir Path folder) throws Exception {
        var file = folder.resolve("large.xlsx");
        write(file);

        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).isEqualTo("200001 rows, 8000040 cells, 0 problems");
    }

    /** Runs in the small process. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            long rows = 0;
            long cells = 0;
            long problems = 0;
            try (var table = Tables.xlsx(Files.readAllBytes(Path.of(arguments[0])))) {
                for (var row = table.next(); row != null; row = table.next()) {
                    rows++;
                    cells += row.cells().size();
                    problems += row.problem() == null ? 0 : 1;
                }
            }
            System.out.printf("%d rows, %d cells, %d problems%n", rows, cells, problems);
        }
    }

    private static void write(Path file) throws IOException {
        var random = new SplittableRandom(2568);
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("ข้อมูล");
            for (int row = 0; row <= ROWS; row++) {
                sheet.value(row, 0, "ผู้ตอบ-" + random.nextInt(10, 99) + row);
                for (int column = 1; column < COLUMNS; column++) {
                    if (row == 0) {
                        sheet.value(row, column, "i" + column);
                    } else if (column % 2 == 0) {
                        sheet.value(row, column, random.nextInt(1, 6));
                    } else {
                        sheet.value(row, column, random.nextInt(1, 6) + " มากที่สุด");
                    }
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
