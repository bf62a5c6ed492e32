package org.prongsai.command.feed.file;

import java.io.IOException;
import org.prongsai.command.feed.delivery.Intake;
import org.prongsai.command.feed.delivery.Receipt;

/** A file that was understood, with its delivery begun: its rows are there to be taken. */
public interface OpenedFile {
    Intake intake();

    /** Takes nothing of it. */
    void drop() throws IOException;

    /**
     * Takes all rows.
     *
     * @throws org.prongsai.command.feed.delivery.DeliveryInterrupted when the file ends in the middle, or recording fails
     */
    Receipt take();
}
