/** Others' ways to the same scores: PostgreSQL alone, DuckDB, Kafka Streams; each given its rows in the form it likes best. */
@NullMarked
package org.prongsai.benchmarks.national.peer;

import org.jspecify.annotations.NullMarked;
