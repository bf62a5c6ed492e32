package org.prongsai.query.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.testing.Facts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample agency's published report of 2566, as the service ships it: what it says, and the events that tell it. */
final class SampleReport {
    static final String ID = "mueang-phai-2566";
    static final String ID_BEFORE = "mueang-phai-2565";
    private static final Path SAMPLE = Path.of("../command-service/src/main/resources/sample/mueang-phai.json");
    private static final JsonNode FILE = read();

    private SampleReport() {}

    static AgencyRegistered agency() {
        var agency = FILE.path("agency");
        return new AgencyRegistered(
                new AgencyId(agency.path("agencyId").asString()),
                agency.path("nameTh").asString(),
                agency.path("nameEn").asString(),
                agency.path("type").asString(),
                agency.path("province").asString(),
                agency.path("district").asString());
    }

    static Iterable<JsonNode> measures() {
        return FILE.path("activities");
    }

    static Iterable<JsonNode> guidelines() {
        return FILE.path("guidelines");
    }

    /** An indicator's score as printed. */
    static String score(int indicator) {
        return FILE.path("report")
                .path("indicators")
                .path(Integer.toString(indicator))
                .asString();
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** The plan, as events of its assessment. */
    static List<Event> plan() {
        var id = AssessmentId.parse(ID);
        var events = new ArrayList<Event>();
        for (var measure : measures()) {
            var measureId = new ActivityId(measure.path("activityId").asString());
            var plan = new ActivityPlan(
                    measure.path("number").asInt(),
                    measure.path("title").asString(),
                    texts(measure.path("method")),
                    measure.path("period").asString(),
                    texts(measure.path("owners")),
                    new TreeSet<>());
            events.add(new ActivityRecorded(id, measureId, plan));
            events.add(new ActivityOutcomeRecorded(
                    id, measureId, texts(measure.path("summary")), texts(measure.path("outcome"))));
        }
        for (var guideline : guidelines()) {
            var status = guideline.path("status");
            events.add(new IndicatorGuidelineRecorded(
                    id,
                    guideline.path("indicator").asInt(),
                    texts(guideline.path("guidelines")),
                    texts(guideline.path("owners")),
                    guideline.path("period").asString(),
                    texts(guideline.path("progress")),
                    status.isNull() ? null : ProgressStatus.valueOf(status.asString())));
        }
        return events;
    }

    /** Everything: the agency, the result of both years, the plan. */
    static List<Event> events() {
        var events = new ArrayList<Event>();
        events.add(agency());
        events.add(Facts.opened(ID_BEFORE));
        events.add(Facts.published(ID_BEFORE, Facts.result(null, null, Facts.PHAI_2565)));
        events.add(Facts.opened(ID));
        events.add(Facts.published(ID, Facts.result("92.85", "ผ่าน", List.of())));
        events.addAll(plan());
        return events;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
