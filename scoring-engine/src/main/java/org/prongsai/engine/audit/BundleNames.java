package org.prongsai.engine.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;

/** The files of a bundle, in the order in which they stand, and how long each can be. */
final class BundleNames {
    static final String README = "README.txt";
    static final String CHECKPOINT = "checkpoint";
    static final String EVENTS = "events.ndjson";
    static final String LEAVES = "leaves.txt";
    static final String PROOF = "proof.txt";
    static final String MANIFEST = "manifest.json";
    static final String NOTE = "manifest.note";

    /** A leaf's line: a registered methodology of 1 MiB, all of it escaped, fits. */
    static final int LINE_BYTES_MAX = 1 << 23;

    static final int SHEET_BYTES_MAX = 1 << 23;
    static final int METHODOLOGY_BYTES_MAX = 1 << 22;
    static final int CHECKPOINT_BYTES_MAX = 1 << 16;
    static final int PROOF_BYTES_MAX = 1 << 16;
    static final int MANIFEST_BYTES_MAX = 1 << 25;
    private static final int README_BYTES_MAX = 1 << 20;

    /** What four bytes hold: nobody needs more, and bundles stay readable by every tool there is. */
    static final long FILE_BYTES_MAX = 0xFFFF_FFFFL;

    static final int FILES_MAX = 65_000;
    static final int NAME_BYTES_MAX = 120;

    private static final String OLDER = "older/";
    private static final Pattern METHODOLOGY = Pattern.compile("methodology/[a-z0-9-]{2,60}-[1-9][0-9]{0,5}\\.json");
    private static final Pattern SCORES = Pattern.compile("scores/[a-z0-9-]{2,60}-[0-9]{4}\\.json");
    private static final Pattern OLDER_CHECKPOINT = Pattern.compile("older/[0-9]{18}\\.checkpoint");
    private static final Pattern OLDER_PROOF = Pattern.compile("older/[0-9]{18}\\.proof");

    private static final List<String> FIRST = List.of(README, CHECKPOINT, EVENTS, LEAVES, PROOF);
    private static final List<String> LAST = List.of(MANIFEST, NOTE);
    private static final int RANK_METHODOLOGY = FIRST.size();
    private static final int RANK_SCORES = RANK_METHODOLOGY + 1;
    private static final int RANK_OLDER = RANK_SCORES + 1;
    private static final int RANK_LAST = RANK_OLDER + 1;

    private BundleNames() {}

    static String methodology(MethodologyRef ref) {
        return "methodology/%s-%d.json".formatted(ref.id(), ref.revision());
    }

    static String scores(AssessmentId id) {
        return scores(id.value());
    }

    static String scores(String assessmentId) {
        return "scores/" + assessmentId + ".json";
    }

    /** With all digits that a size can have, so that names sort as sizes do. */
    static String olderCheckpoint(long size) {
        return OLDER + "%018d.checkpoint".formatted(size);
    }

    static String olderProof(long size) {
        return OLDER + "%018d.proof".formatted(size);
    }

    static boolean isOlderCheckpoint(String name) {
        return OLDER_CHECKPOINT.matcher(name).matches();
    }

    /** The size in the name of an older checkpoint. */
    static long olderSize(String name) {
        return Long.parseLong(name.substring(OLDER.length(), name.indexOf('.')));
    }

    /** Whether it stands after another in a bundle. Two of one name never do. */
    static boolean follows(String name, String before) {
        int rank = rank(name);
        int rankBefore = rank(before);
        return rank > rankBefore || rank == rankBefore && key(name).compareTo(key(before)) > 0;
    }

    /** Score sheets stand in the order of their assessments' ids, of which one can be the beginning of another. */
    private static String key(String name) {
        return SCORES.matcher(name).matches() ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    static boolean isKnown(String name) {
        return rank(name) >= 0;
    }

    /** Those that stand behind what they speak of, as they are. */
    static boolean isStored(String name) {
        return LAST.contains(name);
    }

    private static int rank(String name) {
        if (FIRST.contains(name)) {
            return FIRST.indexOf(name);
        }
        if (LAST.contains(name)) {
            return RANK_LAST + LAST.indexOf(name);
        }
        if (METHODOLOGY.matcher(name).matches()) {
            return RANK_METHODOLOGY;
        }
        if (SCORES.matcher(name).matches()) {
            return RANK_SCORES;
        }
        boolean older = isOlderCheckpoint(name) || OLDER_PROOF.matcher(name).matches();
        return older ? RANK_OLDER : -1;
    }

    /** How many bytes a file of this name can have. */
    static long bytesMax(String name) {
        return switch (name) {
            case README -> README_BYTES_MAX;
            case CHECKPOINT, NOTE -> CHECKPOINT_BYTES_MAX;
            case MANIFEST -> MANIFEST_BYTES_MAX;
            case EVENTS, LEAVES, PROOF -> FILE_BYTES_MAX;
            default -> smallMax(name);
        };
    }

    private static long smallMax(String name) {
        if (name.startsWith(OLDER)) {
            return isOlderCheckpoint(name) ? CHECKPOINT_BYTES_MAX : PROOF_BYTES_MAX;
        }
        return name.startsWith("scores/") ? SHEET_BYTES_MAX : METHODOLOGY_BYTES_MAX;
    }
}
