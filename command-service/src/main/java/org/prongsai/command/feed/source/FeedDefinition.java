package org.prongsai.command.feed.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** A {@link Feed} in the words of the API, as it is stored and given back. Credentials are no part of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedDefinition(
        FeedKind kind,
        String assessmentId,
        String survey,
        @Nullable String form,
        Map<String, String> columns,
        Map<String, Integer> values,
        @Nullable String url,
        @Nullable Integer project,
        @Nullable String asset,
        @Nullable String every) {

    public static FeedDefinition of(Feed feed) {
        var address = feed.address();
        return new FeedDefinition(
                feed.kind(),
                feed.assessmentId().toString(),
                feed.survey().value(),
                feed.form(),
                feed.map().columns(),
                feed.map().values(),
                address == null ? null : address.url().toString(),
                address == null || address.project() == 0 ? null : address.project(),
                address == null || address.asset().isEmpty() ? null : address.asset(),
                address == null ? null : address.every().toString());
    }

    Feed feed(FeedId id) {
        return new Feed(
                id,
                kind,
                AssessmentId.parse(assessmentId),
                new SurveyCode(survey),
                form,
                new ColumnMap(columns, values),
                url == null || every == null
                        ? null
                        : new Feed.Address(
                                URI.create(url),
                                project == null ? 0 : project,
                                asset == null ? "" : asset,
                                Duration.parse(every)));
    }
}
