/** Respondents' own words: taken only where an assessment asks for them, and kept where they can be forgotten. */
@NullMarked
package org.prongsai.command.suggestion;

import org.jspecify.annotations.NullMarked;
