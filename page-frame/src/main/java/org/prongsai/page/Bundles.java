package org.prongsai.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the frame and of the services in it. */
public final class Bundles {
    private static final String FRAME = "messages/frame";

    private Bundles() {}

    /** Every bundle is complete in both languages, so a machine's own language never shows through. */
    public static ResourceBundleMessageSource with(List<String> services) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(Stream.concat(Stream.of(FRAME), services.stream()).toArray(String[]::new));
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
