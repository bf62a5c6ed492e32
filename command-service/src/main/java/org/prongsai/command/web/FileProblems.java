package org.prongsai.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.file.FileRefused;
import org.prongsai.command.feed.file.TooManyUploads;
import org.prongsai.command.feed.file.UnmappedForm;
import org.prongsai.command.feed.form.Guess;
import org.prongsai.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Explains why a file was not taken. */
@RestControllerAdvice
@Order(0)
public class FileProblems {
    private static final Duration UNTIL_A_FILE_IS_TAKEN = Duration.ofSeconds(30);

    /** A form that needs a column map: what to say about it, and where. */
    record FormToMap(
            String id, String source, String columnMap, List<ColumnToMap> columns, List<List<String>> preview) {}

    /** @param role {@code unknown} where somebody has to say what it is */
    record ColumnToMap(String name, String role, @Nullable String target, List<Guess> guesses) {}

    @ExceptionHandler
    ResponseEntity<Object> on(FileRefused refusal, HttpServletRequest request) {
        var receipt = refusal.receipt();
        var failure = receipt.failure();
        var problem = failure == null
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", receipt.messageTh(), receipt.messageEn())
                : Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, failure.code(), failure.messageTh(), failure.messageEn());
        var told = problem.with("deliveryId", receipt.deliveryId()).withErrors(refusal.problems());
        var form = refusal.form();
        return (form == null ? told : told.with("form", toMap(form, receipt)))
                .keptWith(request)
                .toResponse();
    }

    private static FormToMap toMap(UnmappedForm unmapped, Receipt receipt) {
        var form = unmapped.form();
        var columns = form.columns().stream()
                .map(column -> {
                    var use = receipt.columns().get(column.index());
                    return new ColumnToMap(column.name(), use.role(), use.target(), column.guesses());
                })
                .toList();
        return new FormToMap(
                form.id(), form.source(), Paths.of("column-maps", form.id()).toString(), columns, unmapped.preview());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(TooManyUploads refusal) {
        return busy().toResponse();
    }

    /** For a file that has to wait until others are taken. */
    public static Problem busy() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-files",
                        "กำลังรับไฟล์อื่นอยู่หลายไฟล์ ให้ส่งใหม่ในอีกสักครู่",
                        "several other files are being taken: send this one again in a while")
                .withRetryAfter(UNTIL_A_FILE_IS_TAKEN);
    }
}
