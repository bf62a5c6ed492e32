/** What does an agency do to improve, and how far has it come? */
@NullMarked
package org.prongsai.query.plan;

import org.jspecify.annotations.NullMarked;
