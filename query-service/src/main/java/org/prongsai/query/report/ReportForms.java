package org.prongsai.query.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.id.FiscalYear;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of the official report, from {@code report/forms.json}: each says what differs from the one before it. */
final class ReportForms {
    private static final String FILE = "/report/forms.json";
    private static final List<ReportForm> FORMS = read();

    private ReportForms() {}

    /** The form of a year: the last one from that year or an earlier one on, and the first one for years before all. */
    static ReportForm of(FiscalYear year) {
        return FORMS.reversed().stream()
                .filter(form -> form.from() <= year.value())
                .findFirst()
                .orElse(FORMS.getFirst());
    }

    private static List<ReportForm> read() {
        var json = JsonMapper.shared();
        try (var file = ReportForms.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            var forms = new ArrayList<ReportForm>();
            var whole = json.createObjectNode();
            for (JsonNode form : json.readTree(file)) {
                whole.setAll((ObjectNode) form);
                forms.add(json.treeToValue(whole, ReportForm.class));
            }
            return List.copyOf(forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
