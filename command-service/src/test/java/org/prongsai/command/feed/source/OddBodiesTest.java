package org.prongsai.command.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that nobody foresaw. Each is taken or refused; whatever else happened would be a 503, and KoboToolbox would send the
 * same again in vain.
 */
class OddBodiesTest extends FeedTest {
    private static final int BODIES = 1_500;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<FeedKind, byte[]> ORIGINALS = new EnumMap<>(Map.of(
            FeedKind.KOBO_WEBHOOK, resource("kobo/submission.json").getBytes(StandardCharsets.UTF_8),
            FeedKind.FORMBRICKS_WEBHOOK, resource("formbricks/signed.json").getBytes(StandardCharsets.UTF_8)));
    private static final List<String> ODD = List.of(
            "\0",
            "\ud83d",
            "\u202e",
            "",
            " ",
            "ำ",
            "uuid:",
            "#aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "=1+1",
            "-1",
            "1e400",
            "99999999999999999999",
            "2568-02-30",
            "2025-02-03T99:99:99",
            "1980-01-01 00:00",
            "x".repeat(70_000),
            "ก\n\r\tข",
            "__system/status",
            "{}",
            "null");

    @Autowired
    private Webhooks webhooks;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2568})
    void takesOrRefusesWhateverIsPosted(long seed) {
        var random = new SplittableRandom(seed);
        var id = openedAssessment(2568);
        configured(put(
                "odd-kobo-" + seed,
                id,
                "\"kind\": \"kobo-webhook\", \"credentials\": {\"token\": \"%s\"}".formatted(TOKEN)));
        configured(put("odd-formbricks-" + seed, id, "\"kind\": \"formbricks-webhook\""));
        int taken = 0;
        for (int number = 0; number < BODIES; number++) {
            var kind = number % 3 == 0 ? FeedKind.FORMBRICKS_WEBHOOK : FeedKind.KOBO_WEBHOOK;
            var original = ORIGINALS.get(kind);
            var body = number % 2 == 0 ? withOddBytes(original, random) : withOddFields(original, random);
            try {
                webhooks.take(new FeedId("odd-%s-%d".formatted(kind.door(), seed)), kind, _ -> TOKEN, body, false);
                taken++;
            } catch (CommandRejected | UnreadableJson e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("body " + number + ": " + new String(body, StandardCharsets.UTF_8), e);
            }
        }

        assertThat(taken).isBetween(BODIES / 20, BODIES);
        assertThat(events(id).toString()).doesNotContain("somchai", "0812345678");
    }

    private static byte[] withOddBytes(byte[] original, SplittableRandom random) {
        var body = original.clone();
        for (int change = 0; change <= random.nextInt(4); change++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private static byte[] withOddFields(byte[] original, SplittableRandom random) {
        var body = (ObjectNode) MAPPER.readTree(original);
        for (int change = 0; change <= random.nextInt(3); change++) {
            var place = body.path("data").path("data") instanceof ObjectNode answers && random.nextBoolean()
                    ? answers
                    : body.path("data") instanceof ObjectNode response && random.nextBoolean() ? response : body;
            var names = List.copyOf(place.propertyNames());
            var name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
            var odd = ODD.get(random.nextInt(ODD.size()));
            switch (random.nextInt(8)) {
                case 0 -> place.remove(name);
                case 1 -> place.put(odd, "1");
                case 2 -> place.putNull(name);
                case 3 -> place.set(name, JsonNodeFactory.instance.numberNode(random.nextLong()));
                case 4 -> place.putArray(name).add(odd).addObject().put(odd, 1);
                case 5 -> place.putObject(name).put(odd, odd).putObject("x").put("y", random.nextInt());
                default -> place.put(name, odd);
            }
        }
        return MAPPER.writeValueAsBytes(body);
    }
}
