/** Databases for tests of every module: one server per JVM, a fresh database per test class. */
@NullMarked
package org.prongsai.log.testing;

import org.jspecify.annotations.NullMarked;
