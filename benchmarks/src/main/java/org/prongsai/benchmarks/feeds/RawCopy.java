package org.prongsai.benchmarks.feeds;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.IdentifierFactory;
import org.postgresql.PGConnection;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.standalone.EmbeddedDatabase;

/**
 * What the store takes by itself: rows that are ready, copied in one transaction by one connection into the log's own table
 * with all of its indexes. Its binary form, the faster one.
 */
final class RawCopy implements AutoCloseable {
    private static final String COPY = """
            copy log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, timestamp,
                payload_type, payload_revision, payload, metadata)
            from stdin (format binary)""";
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int COLUMNS = 9;
    private static final int PIECE_BYTES = 1 << 16;
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_CHARACTERS = 26;

    private final Connection connection;
    private final SyntheticSheets sheets;
    private final Random random = new Random(1);

    RawCopy(EmbeddedDatabase database, SyntheticSheets sheets) throws SQLException {
        this.sheets = sheets;
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
    }

    /** Events equal in kind and size to those that the service would record, encoded. */
    List<byte[]> encode(AssessmentId assessment, int count) throws IOException {
        var pieces = new ArrayList<byte[]>();
        var bytes = new ByteArrayOutputStream(PIECE_BYTES * 2);
        var out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        out.writeInt(0); // Flags.
        out.writeInt(0); // No extension.
        for (int row = 0; row < count; row++) {
            write(event(assessment), out);
            if (bytes.size() >= PIECE_BYTES) {
                pieces.add(bytes.toByteArray());
                bytes.reset();
            }
        }
        out.writeShort(-1);
        pieces.add(bytes.toByteArray());
        return pieces;
    }

    private SurveyResponseRecorded event(AssessmentId assessment) {
        var id = new StringBuilder(ID_CHARACTERS);
        random.ints(ID_CHARACTERS, 0, BASE_32.length()).forEach(digit -> id.append(BASE_32.charAt(digit)));
        return new SurveyResponseRecorded(
                assessment, SyntheticSheets.SURVEY, new ResponseId(id.toString()), sheets.packed(), sheets.day());
    }

    private static void write(SurveyResponseRecorded event, DataOutputStream out) throws IOException {
        var encoded = EventCodec.encode(event);
        out.writeShort(COLUMNS);
        write(IdentifierFactory.getInstance().generateIdentifier(), out);
        write(event.stream(), out);
        out.writeInt(Long.BYTES);
        out.writeLong(0);
        write("SurveyResponse", out);
        write(DateTimeUtils.formatInstant(Instant.now()), out);
        write(encoded.name(), out);
        write(Integer.toString(encoded.revision()), out);
        write(encoded.json(), out);
        write("{}", out);
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Copies and commits. */
    void copy(List<byte[]> pieces, int count) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        for (var piece : pieces) {
            copy.writeToCopy(piece, 0, piece.length);
        }
        if (copy.endCopy() != count) {
            throw new IllegalStateException("not every row was copied");
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
