package org.prongsai.engine.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;

/** Keeps the sheets that were asked for: as many as there are methodology revisions in use, times their surveys. */
public final class AnswerSheets {
    private final Map<Key, AnswerSheet> sheets = new ConcurrentHashMap<>();

    private record Key(String methodologyHash, SurveyCode survey) {}

    /**
     * The sheet of a survey, laid out when first asked for.
     *
     * @throws IllegalArgumentException when the methodology has no such survey
     */
    public AnswerSheet sheet(Methodology methodology, SurveyCode survey) {
        var key = new Key(methodology.ref().hash(), survey);
        var known = sheets.get(key);
        return known != null ? known : sheets.computeIfAbsent(key, _ -> AnswerSheet.of(methodology, survey));
    }
}
