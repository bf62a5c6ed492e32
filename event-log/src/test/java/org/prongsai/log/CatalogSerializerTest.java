package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.log.Facts.opened;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.UnreadableEvent;

class CatalogSerializerTest {
    private final CatalogSerializer serializer =
            new CatalogSerializer(Jackson3Serializer.builder().build());

    @Test
    void readsBackWhatItWrote() {
        var written = serializer.serialize(opened("phai-2566"), byte[].class);

        assertThat(written.getType()).isEqualTo(new SimpleSerializedType("AssessmentOpened", "1"));
        assertThat(serializer.<byte[], Object>deserialize(written)).isEqualTo(opened("phai-2566"));
    }

    @Test
    void givesTextToWhoAsksForText() {
        var written = serializer.serialize(opened("phai-2566"), String.class);

        assertThat(written.getData()).startsWith("{\"assessmentId\":\"phai-2566\"");
        assertThat(serializer.<String, Object>deserialize(written)).isEqualTo(opened("phai-2566"));
    }

    @Test
    void namesAClassAndFindsItAgain() {
        var type = serializer.typeForClass(AssessmentOpened.class);

        assertThat(type).isEqualTo(new SimpleSerializedType("AssessmentOpened", "1"));
        assertThat(serializer.classForType(type)).isEqualTo(AssessmentOpened.class);
    }

    @Test
    void leavesMetadataToItsSerializer() {
        var metaData = MetaData.with("key", "value");

        var written = serializer.serialize(metaData, byte[].class);

        assertThat(new String(written.getData(), StandardCharsets.UTF_8)).isEqualTo("{\"key\":\"value\"}");
        assertThat(serializer.<byte[], Object>deserialize(written)).isEqualTo(metaData);
    }

    @Test
    void neverPassesAnUnknownEventOverInSilence() {
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("AssessmentForgotten", "1")))
                .isInstanceOf(SerializationException.class)
                .hasMessage("the event log holds events of the catalog only, not AssessmentForgotten");
        assertThatThrownBy(() -> serializer.serialize("text", byte[].class)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>(new byte[0], byte[].class, "AssessmentOpened", "99")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>(new byte[0], byte[].class, "AssessmentOpened", null)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("AssessmentOpened is stored without a revision: 'null'");
    }
}
