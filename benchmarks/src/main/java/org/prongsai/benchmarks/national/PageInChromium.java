package org.prongsai.benchmarks.national;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long a page takes to show something on a slow phone, on loopback, and what it transfers. */
final class PageInChromium {
    /** So many times slower than this machine. */
    static final int SLOWER = 4;

    private static final String FIRST_PAINT = """
            new Promise(done => {
                const told = list => list.find(one => one.name === 'first-contentful-paint');
                const there = told(performance.getEntriesByType('paint'));
                if (there) {
                    done(there.startTime);
                    return;
                }
                new PerformanceObserver((list, observer) => {
                    const found = told(list.getEntries());
                    if (found) {
                        observer.disconnect();
                        done(found.startTime);
                    }
                }).observe({ type: 'paint', buffered: true });
                setTimeout(() => done(-1), 10000);
            })""";

    private final DevTools chromium;
    private long bytes;
    private boolean loaded;

    /** One visit: milliseconds until something was to be seen, and bytes with their headers. */
    record Visit(double paintMillis, long bytes) {}

    PageInChromium(DevTools chromium) {
        this.chromium = chromium;
        chromium.onEvent(this::hear);
        chromium.send("Page.enable", Map.of());
        chromium.send("Network.enable", Map.of());
        chromium.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        chromium.send("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
    }

    private void hear(JsonNode event) {
        switch (event.path("method").asString("")) {
            case "Network.loadingFinished" ->
                bytes += event.path("params").path("encodedDataLength").asLong();
            case "Page.loadEventFired" -> loaded = true;
            default -> {} // There are many others.
        }
    }

    /** With nothing in the cache. */
    Visit cold(String address) {
        visit("about:blank");
        chromium.send("Network.clearBrowserCache", Map.of());
        return visit(address);
    }

    /** With whatever an earlier visit left there. */
    Visit warm(String address) {
        visit("about:blank");
        return visit(address);
    }

    private Visit visit(String address) {
        bytes = 0;
        loaded = false;
        chromium.send("Page.navigate", Map.of("url", address));
        chromium.hearUntil(() -> loaded);
        if (address.startsWith("about:")) {
            return new Visit(0, 0);
        }
        var painted = chromium.send(
                        "Runtime.evaluate",
                        Map.of("expression", FIRST_PAINT, "awaitPromise", true, "returnByValue", true))
                .path("result")
                .path("value")
                .asDouble();
        return new Visit(painted, bytes);
    }
}
