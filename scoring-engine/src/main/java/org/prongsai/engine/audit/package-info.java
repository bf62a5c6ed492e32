/**
 * The offline kit: bundles of events with all that proves and explains a score, and the verifier that believes nothing but
 * their signature. Reads and writes streams; files are the business of whoever calls.
 */
@NullMarked
package org.prongsai.engine.audit;

import org.jspecify.annotations.NullMarked;
