/** Assessments: opened under a pinned methodology, judged, published, closed, certified. */
@NullMarked
package org.prongsai.command.assessment;

import org.jspecify.annotations.NullMarked;
