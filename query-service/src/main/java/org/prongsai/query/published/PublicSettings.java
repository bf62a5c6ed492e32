package org.prongsai.query.published;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How published results name themselves.
 *
 * @param address where anybody finds this service, such as {@code https://ita.example.go.th}; empty for the address that was
 *     asked
 * @param authority a domain of whoever runs the service, in the ids of what the feed holds. Never changed once a feed was read:
 *     readers know entries by these ids
 */
@ConfigurationProperties("prongsai.public")
record PublicSettings(
        @DefaultValue("") String address,
        @DefaultValue("prongsai.localhost") String authority) {
    PublicSettings {
        if (!address.isEmpty() && !address.matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")) {
            throw new IllegalArgumentException(
                    "prongsai.public.address is %s, not an address such as https://ita.example.go.th"
                            .formatted(address));
        }
        if (!authority.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
            throw new IllegalArgumentException(
                    "prongsai.public.authority is %s, not a domain such as ita.example.go.th".formatted(authority));
        }
    }
}
