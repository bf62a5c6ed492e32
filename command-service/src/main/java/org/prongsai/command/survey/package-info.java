/** Surveys and their responses: one response per respondent, corrections that name what they correct. */
@NullMarked
package org.prongsai.command.survey;

import org.jspecify.annotations.NullMarked;
