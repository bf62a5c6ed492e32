package org.prongsai.command.feed.file;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.Target;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.suggestion.Suggestions;
import org.prongsai.command.survey.SurveyFacts;
import org.prongsai.command.survey.Surveys;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.answer.AnswerSheets;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** The questions of the surveys that rows are for. */
@Component
public class SurveySheets {
    private static final int REMEMBERED_MAX = 10_000;

    private final Surveys surveys;
    private final Methodologies methodologies;
    private final Suggestions suggestions;
    private final AnswerSheets sheets = new AnswerSheets();

    SurveySheets(Surveys surveys, Methodologies methodologies, Suggestions suggestions) {
        this.surveys = surveys;
        this.methodologies = methodologies;
        this.suggestions = suggestions;
    }

    /**
     * Where the rows of a file go.
     *
     * @param assessment null when each row names its own
     * @throws CommandRejected when there is no such survey
     */
    public Target target(@Nullable AssessmentId assessment, @Nullable SurveyCode survey) {
        return assessment == null || survey == null
                ? new Target.Anywhere(remembering())
                : new Target.One(
                        assessment, sheet(surveys.require(assessment, survey)), suggestions.areTaken(assessment));
    }

    private AnswerSheet sheet(SurveyFacts.Opened survey) {
        return sheets.sheet(methodologies.get(survey.methodology()), survey.survey());
    }

    /** For one file: a survey that was opened while the file is read may be missed. */
    private Target.Sheets remembering() {
        Map<Key, Found> known = new HashMap<>();
        return (assessment, survey) -> {
            if (known.size() >= REMEMBERED_MAX) {
                known.clear();
            }
            return known.computeIfAbsent(new Key(assessment, survey), this::find)
                    .sheet();
        };
    }

    private record Key(AssessmentId assessment, SurveyCode survey) {}

    private record Found(@Nullable AnswerSheet sheet) {}

    private Found find(Key key) {
        try {
            return new Found(sheet(surveys.require(key.assessment(), key.survey())));
        } catch (CommandRejected e) {
            return new Found(null);
        }
    }
}
