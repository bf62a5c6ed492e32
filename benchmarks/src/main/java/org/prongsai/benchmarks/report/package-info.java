/** How long the official report takes in each of its files. */
@NullMarked
package org.prongsai.benchmarks.report;

import org.jspecify.annotations.NullMarked;
