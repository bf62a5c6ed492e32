package org.prongsai.query.page;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prongsai.page.ServicePages;
import org.prongsai.problem.Problem;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read side's pages in the frame. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    static final String MESSAGES = "messages/query";

    /** The day it is now, where a page speaks of today. */
    @Bean
    Clock pageClock() {
        return Clock.systemUTC();
    }

    @Bean
    ServicePages queryPages() {
        return new ServicePages(
                MESSAGES, List.of("/", "/agencies/**", "/rebuilds/**", "/open-data"), PageConfiguration::explain);
    }

    private static Optional<Problem> explain(Throwable failure) {
        return failure instanceof QuestionRefused refused
                ? Optional.of(Problem.of(
                                refused.reason().status(),
                                refused.reason().slug(),
                                refused.messageTh(),
                                refused.messageEn())
                        .withErrors(refused.problems()))
                : Optional.empty();
    }
}
