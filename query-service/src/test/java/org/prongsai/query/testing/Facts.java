package org.prongsai.query.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/** Short ways to tell what happened. */
public final class Facts {
    /** The ten indicators of the sample agency's report. */
    public static final List<String> PHAI_2565 =
            List.of("91.46", "81.48", "95.11", "81.29", "88.24", "74.73", "67.86", "66.98", "15.75", "0.00");

    private Facts() {}

    public static Methodology methodology(int year) {
        return BuiltInMethodologies.find(Integer.toString(year)).orElseThrow();
    }

    public static MethodologyRef pinned(String assessment) {
        return methodology(id(assessment).fiscalYear().value()).ref();
    }

    public static AssessmentId id(String assessment) {
        return AssessmentId.parse(assessment);
    }

    public static AgencyRegistered agency(String id, String nameTh, String type, String province) {
        return new AgencyRegistered(new AgencyId(id), nameTh, null, type, province, null);
    }

    public static AgencyRegistered mueangPhai() {
        return new AgencyRegistered(
                new AgencyId("mueang-phai"), "อบต.เมืองไผ่", "Mueang Phai", "อบต.", "บุรีรัมย์", "หนองกี่");
    }

    public static AssessmentOpened opened(String assessment) {
        return new AssessmentOpened(id(assessment), pinned(assessment));
    }

    public static SurveyOpened surveyOpened(String assessment, String survey) {
        return new SurveyOpened(id(assessment), new SurveyCode(survey), pinned(assessment));
    }

    /** One respondent who answers the same level everywhere it exists, else the scale's last. */
    public static SurveyResponseRecorded response(String assessment, String survey, int number, int level) {
        return new SurveyResponseRecorded(
                id(assessment), new SurveyCode(survey), responseId(number), answers(assessment, survey, level), null);
    }

    public static PackedAnswers answers(String assessment, String survey, int level) {
        var answers = new StringBuilder();
        methodology(id(assessment).fiscalYear().value())
                .slots(new SurveyCode(survey))
                .forEach(slot -> answers.append(Math.min(level, slot.scale().levels())));
        return new PackedAnswers(answers.toString());
    }

    /** The same, but for some slots that the respondent leaves out. */
    public static SurveyResponseRecorded responseLeavingOut(
            String assessment, String survey, int number, int level, Set<String> slots) {
        var answers = new StringBuilder(answers(assessment, survey, level).value());
        var all = methodology(id(assessment).fiscalYear().value()).slots(new SurveyCode(survey));
        for (int at = 0; at < all.size(); at++) {
            if (slots.contains(all.get(at).id())) {
                answers.setCharAt(at, '-');
            }
        }
        return new SurveyResponseRecorded(
                id(assessment),
                new SurveyCode(survey),
                responseId(number),
                new PackedAnswers(answers.toString()),
                null);
    }

    public static ResponseId responseId(int number) {
        return new ResponseId("respondent%08d".formatted(number));
    }

    public static DisclosureItemAssessed judged(String assessment, String item, String verdict) {
        return new DisclosureItemAssessed(
                id(assessment),
                item,
                verdict,
                null,
                "https://www.example.go.th/" + item.toLowerCase(java.util.Locale.ROOT),
                null);
    }

    public static PublishedResult result(@Nullable String total, @Nullable String level, List<String> indicators) {
        SortedMap<Integer, BigDecimal> scores = new TreeMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            scores.put(i + 1, new BigDecimal(indicators.get(i)));
        }
        return new PublishedResult(
                total == null ? null : new BigDecimal(total), level, new TreeMap<>(), scores, new TreeMap<>());
    }

    public static PublishedResult instruments(Map<String, String> scores) {
        SortedMap<String, BigDecimal> instruments = new TreeMap<>();
        scores.forEach((code, score) -> instruments.put(code, new BigDecimal(score)));
        return new PublishedResult(null, null, instruments, new TreeMap<>(), new TreeMap<>());
    }

    public static ResultPublished published(String assessment, PublishedResult result) {
        return new ResultPublished(id(assessment), result, "รายงานผลปี 2566");
    }

    public static ResultPublished published(String assessment, String total) {
        return published(assessment, result(total, null, List.of()));
    }

    public static PublishedResultCorrected corrected(String assessment, PublishedResult result, String reason) {
        return new PublishedResultCorrected(id(assessment), result, "รายงานผลปี 2566", reason, null, null);
    }
}
