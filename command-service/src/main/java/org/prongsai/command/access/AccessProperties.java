package org.prongsai.command.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code prongsai.access.people.<name>.password}, {@code .role} and {@code .agency}.
 *
 * @param people by the name they give; none at all means that everybody may do everything
 */
@ConfigurationProperties("prongsai.access")
record AccessProperties(@Nullable Map<String, Person> people) {
    Map<String, Person> known() {
        return people == null ? Map.of() : people;
    }
}
