/** The names things go by: agencies, assessments, surveys, responses, fiscal years. Each checks its own shape. */
@NullMarked
package org.prongsai.engine.id;

import org.jspecify.annotations.NullMarked;
