package org.prongsai.page;

import org.prongsai.problem.ProblemDetailsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every web application that has this module on its class path frames its pages alike. */
@AutoConfiguration(
        after = ProblemDetailsAutoConfiguration.class,
        before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class PageFrameAutoConfiguration {
    private final LanguageChoice language = new LanguageChoice();

    @Bean
    MessageSource messageSource(ObjectProvider<ServicePages> services) {
        return Bundles.with(services.orderedStream().map(ServicePages::messages).toList());
    }

    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    /** Before anything reads what another site made a browser send. */
    @Bean
    FilterRegistrationBean<SameOrigin> sameOrigin() {
        var registration = new FilterRegistrationBean<>(new SameOrigin());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    HandlerExceptionResolver pageErrors(ObjectProvider<ServicePages> services) {
        return new PageErrors(services.orderedStream().toList());
    }

    @Bean
    PageErrorController pageErrorController() {
        return new PageErrorController();
    }

    @Bean
    WebMvcConfigurer pageLanguage(ObjectProvider<ServicePages> services) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                services.forEach(service -> registry.addInterceptor(language).addPathPatterns(service.paths()));
            }
        };
    }
}
