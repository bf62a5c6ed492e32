/** The service as its users meet it: processes of its own, spoken to over HTTP, killed and started again. */
@NullMarked
package org.prongsai.standalone.process;

import org.jspecify.annotations.NullMarked;
