package org.prongsai.engine.methodology;

/** One item of the disclosure checklist. */
public record Item(String id, Label topic, Scale scale, Provenance provenance) {}
