/** Both services in one JVM on an embedded PostgreSQL: wiring only. */
@NullMarked
package org.prongsai.standalone;

import org.jspecify.annotations.NullMarked;
