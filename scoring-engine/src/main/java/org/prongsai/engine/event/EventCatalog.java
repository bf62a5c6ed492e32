package org.prongsai.engine.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every event's stored name, current revision and the upcasters that lead to it. What stands here is never edited, only
 * added to: the log outlives every refactoring of the classes.
 */
public final class EventCatalog {
    /** One kind of event: {@code upcasters.get(0)} leads from revision 1 to 2, and so on. */
    record Entry(String name, Class<? extends Event> type, List<Upcaster> upcasters) {
        int revision() {
            return upcasters.size() + 1;
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            entry("AgencyRegistered", AgencyRegistered.class),
            entry("AssessmentOpened", AssessmentOpened.class),
            entry("SampleTargetSet", SampleTargetSet.class),
            entry("SurveyOpened", SurveyOpened.class),
            entry("SurveyResponseRecorded", SurveyResponseRecorded.class),
            entry("SurveyResponseCorrected", SurveyResponseCorrected.class),
            entry("SurveyResponseWithdrawn", SurveyResponseWithdrawn.class),
            entry("SurveyClosed", SurveyClosed.class),
            entry("DisclosureItemAssessed", DisclosureItemAssessed.class),
            entry("ResultPublished", ResultPublished.class),
            entry("PublishedResultCorrected", PublishedResultCorrected.class),
            entry("AssessmentClosed", AssessmentClosed.class),
            entry("AssessmentCertified", AssessmentCertified.class, new CertifiedBeforeTheLedger()),
            entry("ActivityRecorded", ActivityRecorded.class, new MeasureWithoutDays()),
            entry("ActivityRevised", ActivityRevised.class, new MeasureWithoutDays()),
            entry("ActivityProgressReported", ActivityProgressReported.class, new ProgressWithoutEvidence()),
            entry("ActivityOutcomeRecorded", ActivityOutcomeRecorded.class),
            entry("IndicatorGuidelineRecorded", IndicatorGuidelineRecorded.class, new GuidelineTextToPoints()),
            entry("MethodologyRegistered", MethodologyRegistered.class));

    private static final Map<String, Entry> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Entry> BY_TYPE = new HashMap<>();

    static {
        for (var entry : ENTRIES) {
            BY_NAME.put(entry.name(), entry);
            BY_TYPE.put(entry.type(), entry);
        }
    }

    private EventCatalog() {}

    /** Names of all events, in the order of the catalog. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The stored name of an event's class, if the class is an event. */
    public static Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type)).map(Entry::name);
    }

    /** The class an event of this stored name is read as, if the name is known. */
    public static Optional<Class<? extends Event>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Entry::type);
    }

    /** The revision new events of this class are written in. */
    public static int revisionOf(Class<? extends Event> type) {
        return entry(type).revision();
    }

    static Entry entry(Class<? extends Event> type) {
        var entry = BY_TYPE.get(type);
        if (entry == null) {
            throw new IllegalStateException(type.getSimpleName() + " is missing from the event catalog");
        }
        return entry;
    }

    static Entry entry(String name) {
        var entry = BY_NAME.get(name);
        if (entry == null) {
            throw new UnreadableEvent("no event is called '" + name + "'");
        }
        return entry;
    }

    private static Entry entry(String name, Class<? extends Event> type, Upcaster... upcasters) {
        return new Entry(name, type, List.of(upcasters));
    }
}
