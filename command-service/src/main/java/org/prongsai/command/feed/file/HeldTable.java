package org.prongsai.command.feed.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Intake;
import org.prongsai.command.feed.delivery.RowRoom;
import org.prongsai.command.feed.table.Notice;
import org.prongsai.command.feed.table.Table;
import org.prongsai.command.feed.table.TableRow;

/** A table whose file takes room in memory until it is closed: all of it, or what of it is on its way. */
public final class HeldTable implements Table {
    private final Table table;
    private final InputStream held;

    private HeldTable(Table table, InputStream held) {
        this.table = table;
        this.held = held;
    }

    /** Reads a whole body. */
    public interface Opening {
        Table open(InputStream body) throws IOException;
    }

    /** @param body gives its room back when it is closed */
    public static HeldTable open(InputStream body, Opening opening) throws IOException {
        boolean opened = false;
        try {
            var table = new HeldTable(opening.open(body), body);
            opened = true;
            return table;
        } finally {
            if (!opened) {
                body.close();
            }
        }
    }

    /** Tells whoever takes the rows where they come from, when they give their room back one by one. */
    public void feeds(Intake intake) {
        if (held instanceof RowRoom.Share share) {
            intake.drawsOn(share);
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        return table.next();
    }

    @Override
    public List<Notice> notices() {
        return table.notices();
    }

    @Override
    public void close() throws IOException {
        try (held) {
            table.close();
        }
    }
}
