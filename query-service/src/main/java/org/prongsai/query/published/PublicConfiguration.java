package org.prongsai.query.published;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicSettings.class)
class PublicConfiguration {
    /**
     * What is the same for everybody has its tag from its bytes: who asks again is told that nothing changed. It is weak, for
     * the server compresses nothing that has a strong one: that would promise the same bytes.
     */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfPublicPages() {
        var tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(tags);
        registration.addUrlPatterns("/public/*");
        return registration;
    }
}
