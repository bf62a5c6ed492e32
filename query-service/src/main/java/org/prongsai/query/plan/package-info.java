/** What does an agency do to improve, how far has it come, what is late, and what moved where it did something? */
@NullMarked
package org.prongsai.query.plan;

import org.jspecify.annotations.NullMarked;
