package org.prongsai.engine.score;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Verdict;
import org.prongsai.engine.methodology.Item;

/**
 * One checklist item.
 *
 * @param verdict null when not judged
 */
public record ItemScore(Item item, @Nullable Verdict verdict, Score score) {}
