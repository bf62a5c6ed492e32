package org.prongsai.query.page;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, headers and error pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private final LanguageChoice language = new LanguageChoice();

    /** Both bundles are complete, so a machine's own language never shows through. */
    static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("messages");
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    @Bean
    MessageSource messageSource() {
        return bundles();
    }

    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    HandlerExceptionResolver pageErrors() {
        return new PageErrors();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language).addPathPatterns("/", "/agencies/**");
    }
}
