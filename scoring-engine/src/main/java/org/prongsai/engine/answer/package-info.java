/** Answers as people and exports give them, checked against a methodology and packed for the log. */
@NullMarked
package org.prongsai.engine.answer;

import org.jspecify.annotations.NullMarked;
