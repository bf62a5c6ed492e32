package org.prongsai.engine.event;

import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code IndicatorGuidelineRecorded} 1 to 2: guideline and progress were one text with line breaks; reports and plans
 * need them point by point.
 */
final class GuidelineTextToPoints implements Upcaster {
    @Override
    public void upcast(ObjectNode event) {
        split(event, "guideline", "guidelines");
        split(event, "progress", "progress");
    }

    private static void split(ObjectNode event, String from, String to) {
        var text = event.remove(from);
        var points = event.putArray(to);
        if (text != null) {
            Arrays.stream(text.asString().split("\n"))
                    .map(String::strip)
                    .filter(point -> !point.isEmpty())
                    .forEach(points::add);
        }
    }
}
