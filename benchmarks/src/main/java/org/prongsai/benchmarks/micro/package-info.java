/** The inner loops by themselves, by JMH: reading an event, folding it, working out a score sheet. */
@NullMarked
package org.prongsai.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
