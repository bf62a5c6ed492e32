package org.prongsai.query.effect;

import java.util.List;

/**
 * What happened between two moments.
 *
 * @param whole of everything between them
 * @param each of each stretch that was asked for, in their order
 */
public record Effects(Effect whole, List<Effect> each) {
    public Effects {
        each = List.copyOf(each);
    }
}
