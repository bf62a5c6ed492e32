package org.prongsai.command.page;

import java.util.List;
import java.util.Optional;
import org.prongsai.command.feed.file.TooManyUploads;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.web.CommandProblems;
import org.prongsai.command.web.FileProblems;
import org.prongsai.page.ServicePages;
import org.prongsai.problem.Problem;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The write side's pages in the frame. */
@Configuration(value = "commandPageConfiguration", proxyBeanMethods = false) // The read side has one, too.
class PageConfiguration {
    static final String MESSAGES = "messages/command";
    static final List<String> PATHS =
            List.of("/deliveries", "/deliveries/**", "/assessments/**", "/feeds", "/feeds/**", "/administration");

    @Bean
    ServicePages commandPages() {
        return new ServicePages(MESSAGES, PATHS, PageConfiguration::explain);
    }

    /** Before the body is read: by the dispatcher, or by whatever else asks for a parameter. */
    @Bean
    FilterRegistrationBean<UploadGate> uploadGate() {
        var registration = new FilterRegistrationBean<>(new UploadGate());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 7);
        return registration;
    }

    private static Optional<Problem> explain(Throwable failure) {
        return switch (failure) {
            case CommandRejected refused -> Optional.of(CommandProblems.problem(refused));
            case TooManyUploads _ -> Optional.of(FileProblems.busy());
            case MaxUploadSizeExceededException _ -> Optional.of(UploadGate.tooLarge());
            default -> Optional.empty();
        };
    }
}
