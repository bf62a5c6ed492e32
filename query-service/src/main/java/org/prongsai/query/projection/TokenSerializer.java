package org.prongsai.query.projection;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How tokens are written. Reads back the token of a replay, which names the classes of its parts; of Axon's and no others. */
final class TokenSerializer {
    private TokenSerializer() {}

    static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.eventhandling.")
                                .build()))
                .build();
    }
}
