/** The rules of one assessment as data: instruments, questions, scales, levels, samples, and how sure each part is. */
@NullMarked
package org.prongsai.engine.methodology;

import org.jspecify.annotations.NullMarked;
