package org.prongsai.command.feed.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Kind;
import org.prongsai.command.refusal.FieldProblems;

/** Addresses of sources: credentials travel to them, so they are encrypted or stay on this machine. */
final class SourceUrls {
    private static final int LENGTH_MAX = 300;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SourceUrls() {}

    /** An address without the slash at its end. */
    static Kind<URI> url() {
        return (field, node, problems) -> {
            var url = node.isString() ? parsed(node.stringValue().strip()) : null;
            if (url == null) {
                problems.accept(FieldProblems.malformed(
                        field,
                        "ต้องเป็นที่อยู่ของเซิร์ฟเวอร์ เช่น https://eu.kobotoolbox.org โดยไม่มีชื่อผู้ใช้ รหัสผ่าน หรือพารามิเตอร์",
                        "has to be the server's address, such as https://eu.kobotoolbox.org, without a user, a password or"
                                + " parameters"));
            } else if (!isSafe(url)) {
                problems.accept(FieldProblems.malformed(
                        field,
                        "ต้องขึ้นต้นด้วย https:// (http:// ใช้ได้เฉพาะเครื่องนี้เอง)",
                        "has to begin with https:// (http:// is for this machine itself only)"));
                return null;
            }
            return url;
        };
    }

    private static @Nullable URI parsed(String text) {
        try {
            var url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean plain = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && text.length() <= LENGTH_MAX;
            return plain ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isSafe(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || ("http".equalsIgnoreCase(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
    }
}
