/** A Kafka broker as a process of its own, where the build was told of one. */
@NullMarked
package org.prongsai.benchmarks.broker;

import org.jspecify.annotations.NullMarked;
