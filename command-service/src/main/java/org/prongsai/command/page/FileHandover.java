package org.prongsai.command.page;

import java.io.IOException;
import java.util.Optional;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.file.FileRefused;
import org.prongsai.command.feed.file.Uploads;
import org.prongsai.command.feed.nation.NationFeed;
import org.prongsai.command.page.HeldFiles.FileBytes;
import org.prongsai.command.page.HeldFiles.HeldFile;
import org.springframework.stereotype.Component;

/** Begins deliveries of files from pages, and holds on to those that somebody will want to go on with. */
@Component
class FileHandover {
    private final Uploads uploads;
    private final NationFeed verdicts;
    private final HeldFiles files;

    FileHandover(Uploads uploads, NationFeed verdicts, HeldFiles files) {
        this.uploads = uploads;
        this.verdicts = verdicts;
        this.files = files;
    }

    /**
     * Begins a delivery; the file is taken while its sender looks at the receipt.
     *
     * @return where to go on: to the receipt, or to matching columns
     */
    String begin(FileBytes bytes, PageStart start) throws IOException {
        try {
            var receipt = receipt(bytes.all(), start);
            if (start.dryRun()) {
                files.hold(receipt.deliveryId(), new HeldFile(bytes, start, null));
            }
            return "/deliveries/" + receipt.deliveryId();
        } catch (FileRefused refusal) {
            var id = refusal.receipt().deliveryId();
            var form = refusal.form();
            if (form == null) {
                return "/deliveries/" + id;
            }
            files.hold(id, new HeldFile(bytes, start, form));
            return "/deliveries/" + id + "/columns";
        }
    }

    private Receipt receipt(byte[] file, PageStart start) throws IOException {
        return switch (start) {
            case PageStart.Responses(var known) -> uploads.begin(file, known);
            case PageStart.Verdicts(var known) -> uploads.begin(file, body -> verdicts.open(body, known));
        };
    }

    Optional<HeldFile> held(DeliveryId delivery) {
        return files.find(delivery);
    }

    void drop(DeliveryId delivery) {
        files.drop(delivery);
    }
}
