/** The official report: measures and their results, and how the agency means to raise each indicator, ready to be published. */
@NullMarked
package org.prongsai.query.report;

import org.jspecify.annotations.NullMarked;
