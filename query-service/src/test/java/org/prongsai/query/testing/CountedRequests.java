package org.prongsai.query.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets {@link CountedQueries} begin and end with each request; to be imported. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedRequests {
    @Bean
    static CountedQueries countedQueries() {
        return new CountedQueries();
    }

    @Bean
    WebMvcConfigurer counted(CountedQueries queries) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        queries.begin();
                        return true;
                    }

                    @Override
                    public void afterCompletion(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Object handler,
                            @Nullable Exception failure) {
                        queries.end();
                    }
                });
            }
        };
    }
}
