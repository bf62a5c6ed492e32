package org.prongsai.query.effect;

/**
 * One event, and everything it moved, down to the counts of each level.
 *
 * @param asOf where to ask for the score sheet as it was just before, and with the event
 */
record EventEffectJson(String assessmentId, ChangesJson.ItemJson event, AsOfJson asOf) {
    record AsOfJson(long before, long after) {}
}
