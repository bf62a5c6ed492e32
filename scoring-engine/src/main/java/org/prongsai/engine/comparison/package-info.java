/** Two years side by side: contributions that add up exactly, and where the form changed. */
@NullMarked
package org.prongsai.engine.comparison;

import org.jspecify.annotations.NullMarked;
