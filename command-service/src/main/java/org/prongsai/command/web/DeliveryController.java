package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Receipts;
import org.prongsai.command.feed.delivery.RejectedRows;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "deliveries", description = "ใบรับข้อมูล / receipts of deliveries")
class DeliveryController {
    private static final String DELIVERIES = Paths.API + "/deliveries";
    private static final String DELIVERY = DELIVERIES + "/{delivery}";
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int SIZE_MAX = 200;
    private static final int PAGE_MAX = 100_000;

    private final Receipts receipts;
    private final RejectedRows rejected;

    DeliveryController(Receipts receipts, RejectedRows rejected) {
        this.receipts = receipts;
        this.rejected = rejected;
    }

    /** A page of receipts, their errors left out. */
    record Listing(List<Receipt> items, int page, int size, long total) {}

    @GetMapping(DELIVERIES)
    @Operation(summary = "ใบรับข้อมูลทั้งหมด ใหม่สุดก่อน / All receipts, newest first, without their errors")
    Listing list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Ranges.require("page", page, 0, PAGE_MAX);
        Ranges.require("size", size, 1, SIZE_MAX);
        return new Listing(receipts.newest(page * size, size), page, size, receipts.count());
    }

    @GetMapping(DELIVERY)
    @Operation(summary = "ใบรับข้อมูลหนึ่งฉบับ ดูความคืบหน้าได้ระหว่างรับ / One receipt; while it runs, its progress")
    Receipt one(@PathVariable String delivery) {
        return require(delivery);
    }

    @PostMapping(DELIVERY + "/cancel")
    @Operation(
            summary = "หยุดการรับที่กำลังดำเนินอยู่ / Stop a running delivery",
            description = "What it has recorded stays. Sending the whole again goes on from there.")
    ResponseEntity<Receipt> cancel(@PathVariable String delivery, InputStream body) throws IOException {
        Bodies.requireNothing(body);
        var id = require(delivery).deliveryId();
        receipts.cancel(id);
        return ResponseEntity.accepted().body(require(delivery));
    }

    @GetMapping(path = DELIVERY + "/rejected.ndjson", produces = "application/x-ndjson")
    @Operation(summary = "แถวที่ถูกปฏิเสธ แก้แล้วส่งใหม่ได้ / Rejected lines, to be mended and sent again")
    ResponseEntity<StreamingResponseBody> rejectedLines(@PathVariable String delivery) {
        var id = require(delivery).deliveryId();
        return file("rejected-%s.ndjson".formatted(id), LINES, out -> rejected.writeLines(id, out));
    }

    @GetMapping(path = DELIVERY + "/rejected.csv", produces = "text/csv")
    @Operation(
            summary =
                    "แถวที่ถูกปฏิเสธเป็นไฟล์ แก้แล้วส่งใหม่ได้ / Rejected rows as a file, to be mended and sent again")
    ResponseEntity<StreamingResponseBody> rejectedRows(@PathVariable String delivery) {
        var id = require(delivery).deliveryId();
        return file("rejected-%s.csv".formatted(id), CSV, out -> rejected.writeCsv(id, out));
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, MediaType type, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private Receipt require(String written) {
        return receipts.find(Paths.delivery(written))
                .orElseThrow(() -> new CommandRejected(
                        Reason.DELIVERY_UNKNOWN, "ไม่มีใบรับข้อมูล " + written, "there is no delivery " + written));
    }
}
