/** Strict reading of JSON requests: every wrong field is named at once, unknown fields are refused by name. */
@NullMarked
package org.prongsai.command.json;

import org.jspecify.annotations.NullMarked;
