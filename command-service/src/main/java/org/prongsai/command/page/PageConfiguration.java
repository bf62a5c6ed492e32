package org.prongsai.command.page;

import java.util.List;
import java.util.Optional;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.web.CommandProblems;
import org.prongsai.page.ServicePages;
import org.prongsai.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The write side's pages in the frame. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    static final String MESSAGES = "messages/command";
    static final List<String> PATHS = List.of("/deliveries", "/deliveries/**", "/assessments/**");

    @Bean
    ServicePages commandPages() {
        return new ServicePages(MESSAGES, PATHS, PageConfiguration::explain);
    }

    private static Optional<Problem> explain(Throwable failure) {
        return failure instanceof CommandRejected refused
                ? Optional.of(CommandProblems.problem(refused))
                : Optional.empty();
    }
}
