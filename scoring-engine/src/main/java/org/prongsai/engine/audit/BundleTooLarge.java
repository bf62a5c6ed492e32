package org.prongsai.engine.audit;

import java.io.IOException;

/** There is more to tell than a bundle can hold. */
public final class BundleTooLarge extends IOException {
    BundleTooLarge(String file) {
        super("%s of the bundle is larger than the format allows".formatted(file));
    }
}
