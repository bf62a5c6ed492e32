/** What pages are looked at with, in the tests of several modules and in the benchmarks. */
@NullMarked
package org.prongsai.page.testing;

import org.jspecify.annotations.NullMarked;
