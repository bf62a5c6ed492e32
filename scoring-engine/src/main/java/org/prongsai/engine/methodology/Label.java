package org.prongsai.engine.methodology;

/** A short name in Thai and English. */
public record Label(String th, String en) {}
