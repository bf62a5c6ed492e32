package org.prongsai.command.feed.source;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/** Reads credentials from requests. What is wrong with them is said without repeating them. */
final class CredentialsReader {
    static final String DEFAULT_HEADER = "X-Prongsai-Token";
    private static final int TEXT_MAX = 500;
    private static final int WEBHOOK_SECRET_MIN = 16;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,59}");

    /** Headers that mean something else to the machines on the way. */
    private static final Set<String> TAKEN =
            Set.of("host", "content-length", "content-type", "connection", "transfer-encoding", "cookie", "accept");

    private CredentialsReader() {}

    static Kind<Credentials> of(FeedKind kind) {
        return (field, node, problems) -> {
            try {
                var fields = Fields.of(node);
                return switch (kind) {
                    case KOBO_WEBHOOK -> koboWebhook(fields, node);
                    case FORMBRICKS_WEBHOOK -> signing(fields);
                    case KOBO_PULL -> token(fields);
                    case ODK_PULL -> node.has("token") ? token(fields) : login(fields);
                };
            } catch (CommandRejected e) {
                e.problems().forEach(problem -> problems.accept(within(field, problem)));
                return null;
            }
        };
    }

    private static FieldProblem within(String field, FieldProblem problem) {
        return new FieldProblem(
                problem.field().isEmpty() ? field : field + "." + problem.field(),
                problem.code(),
                problem.messageTh(),
                problem.messageEn());
    }

    private static Credentials koboWebhook(Fields fields, JsonNode node) {
        if (node.has("token")) {
            var header = fields.optional("header", CredentialsReader::header);
            var token = fields.required("token", CredentialsReader::webhookSecret);
            return fields.finish(() ->
                    Credentials.Recognised.token(header.or(DEFAULT_HEADER).toLowerCase(Locale.ROOT), token.get()));
        }
        var username = fields.required("username", Kinds.text(TEXT_MAX));
        var password = fields.required("password", CredentialsReader::webhookSecret);
        return fields.finish(() -> Credentials.Recognised.login(username.get(), password.get()));
    }

    private static Credentials signing(Fields fields) {
        var secret = fields.required("secret", CredentialsReader::signingSecret);
        return fields.finish(() -> new Credentials.Signing(secret.get()));
    }

    private static Credentials token(Fields fields) {
        var token = fields.required("token", CredentialsReader::visible);
        return fields.finish(() -> new Credentials.Token(token.get()));
    }

    private static Credentials login(Fields fields) {
        var username = fields.required("username", Kinds.text(TEXT_MAX));
        var password = fields.required("password", Kinds.text(TEXT_MAX));
        return fields.finish(() -> new Credentials.Login(username.get(), password.get()));
    }

    private static @Nullable String header(String field, JsonNode node, Consumer<FieldProblem> problems) {
        var name = node.isString() ? node.stringValue().strip() : "";
        if (HEADER.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        problems.accept(FieldProblems.malformed(
                field,
                "ต้องเป็นชื่อ HTTP header เช่น " + DEFAULT_HEADER,
                "has to be the name of an HTTP header, such as " + DEFAULT_HEADER));
        return null;
    }

    /** Kept as a hash, so it has to be too long to be tried out. */
    private static @Nullable String webhookSecret(String field, JsonNode node, Consumer<FieldProblem> problems) {
        var secret = visible(field, node, problems);
        if (secret != null && secret.length() < WEBHOOK_SECRET_MIN) {
            problems.accept(new FieldProblem(
                    field,
                    "too-short",
                    "ต้องยาวอย่างน้อย %d ตัวอักษร ให้ใช้ค่าสุ่ม".formatted(WEBHOOK_SECRET_MIN),
                    "has to have %d characters or more; use a random one".formatted(WEBHOOK_SECRET_MIN)));
            return null;
        }
        return secret;
    }

    private static @Nullable String signingSecret(String field, JsonNode node, Consumer<FieldProblem> problems) {
        var secret = visible(field, node, problems);
        if (secret != null && !WebhookSignature.isSecret(secret)) {
            problems.accept(FieldProblems.malformed(
                    field,
                    "ต้องเป็นรหัสลับที่ขึ้นต้นด้วย whsec_ ตามที่ Formbricks แสดงตอนสร้าง webhook",
                    "has to be the secret that begins with whsec_, as Formbricks shows it when the webhook is made"));
            return null;
        }
        return secret;
    }

    /** Text that a header can carry. */
    private static @Nullable String visible(String field, JsonNode node, Consumer<FieldProblem> problems) {
        var text = node.isString() ? node.stringValue().strip() : "";
        if (!text.isEmpty()
                && text.length() <= TEXT_MAX
                && text.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            return text;
        }
        problems.accept(FieldProblems.malformed(
                field,
                "ต้องเป็นอักษรละติน ตัวเลข และเครื่องหมาย ไม่มีช่องว่าง ยาวไม่เกิน %d ตัว".formatted(TEXT_MAX),
                "has to be Latin letters, digits and signs without blanks, at most %d of them".formatted(TEXT_MAX)));
        return null;
    }
}
