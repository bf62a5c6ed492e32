package org.prongsai.command.assessment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;

/** Addresses that readers will be asked to follow: web addresses and nothing else. */
public final class WebAddresses {
    private WebAddresses() {}

    /**
     * Adds a problem where an address is given and is none of the web.
     *
     * @param field where it stands, for messages
     */
    public static void check(String field, @Nullable String address, List<FieldProblem> problems) {
        if (address != null && !isWebAddress(address)) {
            problems.add(new FieldProblem(
                    field,
                    "not-a-web-address",
                    "ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://",
                    "has to be a web address that begins with http:// or https://"));
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            // Officers paste addresses with Thai letters in them; RFC 2396's "other" characters allow those.
            var uri = new URI(address);
            var scheme = uri.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && uri.getRawAuthority() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
