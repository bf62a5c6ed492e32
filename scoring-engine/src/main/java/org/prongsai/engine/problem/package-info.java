/** What is wrong with a request, field by field, in Thai and English. */
@NullMarked
package org.prongsai.engine.problem;

import org.jspecify.annotations.NullMarked;
