/** Files about the whole nation: agencies, assessments, disclosure checklists and published results, a row at a time. */
@NullMarked
package org.prongsai.command.feed.nation;

import org.jspecify.annotations.NullMarked;
