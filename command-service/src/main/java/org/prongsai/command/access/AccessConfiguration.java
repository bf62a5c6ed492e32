package org.prongsai.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.prongsai.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;

/** Asks for a name and a password (HTTP Basic) where the rules want somebody who is known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);
    private static final String CHALLENGE = "Basic realm=\"Prongsai\", charset=\"UTF-8\"";

    @Bean
    SecurityFilterChain access(HttpSecurity http, AccessProperties access) throws Exception {
        var people = access.known();
        if (people.isEmpty()) {
            LOG.info("No people are listed (prongsai.access.people): whoever reaches this server may do everything");
        }
        return http.securityMatcher(request -> !people.isEmpty() && !isWebhook(request))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((somebody, request) ->
                                new AuthorizationDecision(isAllowed(somebody.get(), request.getRequest(), people))))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, _) -> ask(request, response)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint((request, response, _) -> ask(request, response))
                                .accessDeniedHandler((request, response, _) -> deny(request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // The pages' frame refuses what other sites send.
                .headers(AbstractHttpConfigurer::disable) // The pages' frame sets its own.
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    InMemoryUserDetailsManager people(AccessProperties access) {
        return new InMemoryUserDetailsManager(access.known().entrySet().stream()
                .map(known -> user(known.getKey(), known.getValue()))
                .toList());
    }

    private static UserDetails user(String name, Person person) {
        return User.withUsername(name)
                .password(person.password())
                .roles(person.role().name())
                .build();
    }

    /** What is malformed is refused elsewhere, with a problem that says so. */
    @Bean
    HttpFirewall noSecondFirewall() {
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return new FirewalledRequest(request) {
                    @Override
                    public void reset() {
                        // Nothing was changed.
                    }
                };
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return response;
            }
        };
    }

    /** What a webhook brings along is the feed's: it may look like a name and password, and be nobody's here. */
    private static boolean isWebhook(HttpServletRequest request) {
        return AccessRules.isWebhook(request.getMethod(), request.getServletPath());
    }

    private static boolean isAllowed(Authentication somebody, HttpServletRequest request, Map<String, Person> people) {
        var method = request.getMethod();
        var path = request.getServletPath();
        if (AccessRules.isFree(method, path)) {
            return true;
        }
        var person = people.get(somebody.getName());
        return person != null
                && somebody.isAuthenticated()
                && AccessRules.allows(person.role(), person.agency(), method, path);
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        refuse(
                request,
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "name-needed",
                        "ต้องระบุชื่อผู้ใช้และรหัสผ่านที่ถูกต้อง",
                        "a name and its right password are needed here"));
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                request,
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-allowed",
                        "ผู้ใช้นี้ไม่มีสิทธิทำสิ่งนี้ ให้ผู้มีสิทธิดำเนินการ หรือให้ผู้ดูแลระบบกำหนดสิทธิ",
                        "this is not for whoever asked: somebody with another role has to do it, or the administrator has"
                                + " to change the role"));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        problem.keptWith(request);
        response.sendError(problem.status().value());
    }
}
