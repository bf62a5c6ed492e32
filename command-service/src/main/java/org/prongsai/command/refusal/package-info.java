/** Why a command is refused: reasons, and the words for them in Thai and English. */
@NullMarked
package org.prongsai.command.refusal;

import org.jspecify.annotations.NullMarked;
