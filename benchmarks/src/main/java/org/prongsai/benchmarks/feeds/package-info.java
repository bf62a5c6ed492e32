/** How many responses a second each way in takes, beside what the store and the framework do by themselves. */
@NullMarked
package org.prongsai.benchmarks.feeds;

import org.jspecify.annotations.NullMarked;
