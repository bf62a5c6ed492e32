/**
 * Who is being answered at the moment, so that bulk work of the same process lets them go first, and those who ask the same
 * at the same time are answered together.
 */
@NullMarked
package org.prongsai.query.answering;

import org.jspecify.annotations.NullMarked;
