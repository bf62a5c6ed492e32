/** One assessment as its events tell it: the fold that live projection, as-of queries and audits share. */
@NullMarked
package org.prongsai.engine.assessment;

import org.jspecify.annotations.NullMarked;
