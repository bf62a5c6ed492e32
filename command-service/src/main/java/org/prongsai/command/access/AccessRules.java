package org.prongsai.command.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which requests are for whom. What nobody is named for here, nobody but the administrator may do. */
final class AccessRules {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern WEBHOOK = Pattern.compile("/api/v1/feeds/[^/]+/(kobo|formbricks)");
    private static final Pattern FEED_SETTINGS = Pattern.compile("(/api/v1)?/feeds(/.*)?");
    private static final Pattern ADMINISTRATION = Pattern.compile("/administration");
    private static final Pattern REBUILDS = Pattern.compile("(/api/v1)?/rebuilds(/.*)?");
    private static final Pattern VERIFICATIONS = Pattern.compile("(/api/v1)?/ledger/verifications");
    private static final Pattern PRIVATE = Pattern.compile(
            "/api/v1/(deliveries|feeds|column-maps)(/.*)?"
                    + "|/(deliveries|feeds)(/.*)?|/administration|/assessments/.*|/api/v1/assessments/[^/]+/(surveys/[^/]+/)?suggestions(/.*)?"
                    // Answers of single respondents are in these.
                    + "|/api/v1/(assessments|nation)/[^/]+/audit-bundle\\.zip|/api/v1/assessments/[^/]+/(events(/.*)?|changes)");
    private static final Pattern ASSESSMENT =
            Pattern.compile("(?:/api/v1)?/assessments/(?<agency>[^/]+)-\\d{4}(?<rest>/.*)?");
    private static final Pattern COLUMN_MAP = Pattern.compile("/api/v1/column-maps/[^/]+|/deliveries/[^/]+/columns");
    private static final Pattern RESPONSES =
            Pattern.compile("/api/v1/assessments/[^/]+/surveys/[^/]+/responses|/api/v1/survey-responses");
    private static final Pattern ONE_DELIVERY = Pattern.compile("(/api/v1)?/deliveries/[^/]+(/.*)?");
    private static final Pattern UPLOAD = Pattern.compile("/deliveries/new|/deliveries/[^/]+/for-real");
    private static final String CERTIFY = "/certify";
    private static final String ERROR_PAGE = "/error";

    private AccessRules() {}

    /** Whether a request is anybody's: reading what is public, and webhooks, which bring a token of their own. */
    static boolean isFree(String method, String path) {
        return path.equals(ERROR_PAGE)
                || (READING.contains(method) ? !PRIVATE.matcher(path).matches() : isWebhook(method, path));
    }

    static boolean isWebhook(String method, String path) {
        return method.equals("POST") && WEBHOOK.matcher(path).matches();
    }

    /**
     * Whether somebody who is known may do what is not anybody's.
     *
     * @param agency an officer's own
     */
    static boolean allows(Role role, @Nullable String agency, String method, String path) {
        if (ADMINISTRATION.matcher(path).matches()) {
            return role == Role.ADMINISTRATOR;
        }
        boolean reads = READING.contains(method);
        return switch (role) {
            case ADMINISTRATOR -> true;
            case ASSESSOR ->
                reads
                        || !FEED_SETTINGS.matcher(path).matches()
                                && !REBUILDS.matcher(path).matches();
            case OFFICER -> ofOwnAgency(agency, path) || serves(reads, path);
            case AUDITOR -> reads || verifies(method, path);
            case FEED -> method.equals("POST") && RESPONSES.matcher(path).matches() || reads && isOneDelivery(path);
        };
    }

    /** It changes nothing, and reads more than anybody's question may. */
    private static boolean verifies(String method, String path) {
        return method.equals("POST") && VERIFICATIONS.matcher(path).matches();
    }

    private static boolean ofOwnAgency(@Nullable String agency, String path) {
        var assessment = ASSESSMENT.matcher(path);
        return assessment.matches()
                && assessment.group("agency").equals(agency)
                && !CERTIFY.equals(assessment.group("rest"));
    }

    /**
     * What an officer needs on the way. Receipts have names that nobody can guess; the page for files asks
     * {@link OwnAgency} itself.
     */
    private static boolean serves(boolean reads, String path) {
        return COLUMN_MAP.matcher(path).matches() || UPLOAD.matcher(path).matches() || reads && isOneDelivery(path);
    }

    private static boolean isOneDelivery(String path) {
        return ONE_DELIVERY.matcher(path).matches();
    }
}
