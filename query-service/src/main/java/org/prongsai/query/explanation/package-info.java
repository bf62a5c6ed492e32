/** Why is a figure what it is, and what is it made of, step by step down to the answers? */
@NullMarked
package org.prongsai.query.explanation;

import org.jspecify.annotations.NullMarked;
