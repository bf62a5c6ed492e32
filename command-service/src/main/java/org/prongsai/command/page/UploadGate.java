package org.prongsai.command.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.prongsai.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in two uploads at a time, and no more bytes at a time than one file may have: a form's file is held in memory while it
 * arrives, for what is in it must not be written to disk. API clients send a file as the body, which needs no gate.
 */
final class UploadGate extends OncePerRequestFilter {
    static final long BYTES_MAX = (64L << 20) + (1L << 20);
    private static final int AT_ONCE = 2;
    private static final int UNIT = 1 << 10;
    private static final String PARTS = "multipart/";
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final Semaphore uploads = new Semaphore(AT_ONCE);
    private final Semaphore units = new Semaphore(units(BYTES_MAX));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, PARTS, 0, PARTS.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > BYTES_MAX) {
            refuse(tooLarge(), request, response);
            return;
        }
        int needed = units(length < 0 ? BYTES_MAX : length);
        if (!uploads.tryAcquire()) {
            refuse(busy(), request, response);
            return;
        }
        try {
            if (!units.tryAcquire(needed)) {
                refuse(busy(), request, response);
                return;
            }
            try {
                rest.doFilter(request, response);
            } finally {
                units.release(needed);
            }
        } finally {
            uploads.release();
        }
    }

    private static int units(long bytes) {
        return (int) Math.ceilDiv(bytes, UNIT);
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.keptWith(request);
        response.sendError(problem.status().value());
    }

    static Problem tooLarge() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "ไฟล์ใหญ่เกิน 64 MiB ให้แบ่งเป็นหลายไฟล์ หรือส่งเป็น CSV ทาง API ซึ่งไม่จำกัดขนาด",
                "the file is larger than 64 MiB: split it, or send it as CSV by the API, which has no limit");
    }

    private static Problem busy() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-files",
                        "กำลังรับไฟล์อื่นอยู่ ให้ส่งใหม่ในอีกสักครู่",
                        "other files are being taken: send this one again in a while")
                .withRetryAfter(AGAIN_AFTER);
    }
}
