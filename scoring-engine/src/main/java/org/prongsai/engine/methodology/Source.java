package org.prongsai.engine.methodology;

/** Something a methodology's parts refer to as their source. */
public record Source(String id, String what, String where) {}
