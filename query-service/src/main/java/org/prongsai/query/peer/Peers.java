package org.prongsai.query.peer;

/** The groups that an agency belongs to in one year; each has the agency itself in it. */
public record Peers(PeerAverages sameType, PeerAverages sameProvince, PeerAverages nation) {}
