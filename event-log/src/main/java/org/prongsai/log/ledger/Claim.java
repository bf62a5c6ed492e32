package org.prongsai.log.ledger;

import org.prongsai.engine.ledger.Hash;

/** What a checkpoint says that was signed by the ledger's key. */
record Claim(long size, Hash root, Source source) {

    /** Where a checkpoint was found. */
    sealed interface Source {
        /** In the database. */
        record Table() implements Source {}

        /** In the file beside the key. */
        record File() implements Source {}

        /** In a certification: the event at that position. */
        record Pinned(String assessment, long position) implements Source {}

        /** Handed in by whoever asked for the verification. */
        record Kept() implements Source {}

        default String th() {
            return switch (this) {
                case Table _ -> "ในฐานข้อมูล";
                case File _ -> "ในไฟล์ที่เก็บไว้กับกุญแจ";
                case Pinned(var assessment, var position) ->
                    "ที่การรับรองผล %s (ตำแหน่ง %d) อ้างถึง".formatted(assessment, position);
                case Kept _ -> "ที่ส่งมาให้ตรวจ";
            };
        }

        default String en() {
            return switch (this) {
                case Table _ -> "in the database";
                case File _ -> "in the file beside the key";
                case Pinned(var assessment, var position) ->
                    "that the certification of %s at position %d pins".formatted(assessment, position);
                case Kept _ -> "that was handed in";
            };
        }
    }
}
