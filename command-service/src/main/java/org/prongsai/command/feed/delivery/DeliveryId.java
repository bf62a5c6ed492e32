package org.prongsai.command.feed.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.axonframework.common.IdentifierFactory;
import org.prongsai.engine.id.MalformedId;

/** Names a delivery; later ones sort behind earlier ones. */
public record DeliveryId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws MalformedId when it can be nobody's */
    public DeliveryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedId("deliveryId", "'%s' is not the id of a delivery".formatted(value));
        }
    }

    static DeliveryId next() {
        return new DeliveryId(IdentifierFactory.getInstance().generateIdentifier());
    }

    @Override
    public String toString() {
        return value;
    }
}
