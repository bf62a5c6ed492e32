package org.prongsai.engine.audit;

import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.canonical.CanonicalTree;
import org.prongsai.engine.fold.FoldedAssessment;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.methodology.Methodology;

/** Puts every assessment together from the events, computes its score sheet again, and compares it with the one in the bundle. */
final class SheetsCheck {
    private final ZipReader zip;
    private final Manifest manifest;
    private final FoldedLog folded;
    private final Findings findings;
    private final TreeSet<String> pinned = new TreeSet<>();
    private final TreeSet<String> used = new TreeSet<>();
    private int sheets;
    private long figures;

    SheetsCheck(ZipReader zip, Manifest manifest, FoldedLog folded, Findings findings) {
        this.zip = zip;
        this.manifest = manifest;
        this.folded = folded;
        this.findings = findings;
    }

    int sheets() {
        return sheets;
    }

    long figures() {
        return figures;
    }

    void run() throws IOException, BundleUnreadable {
        var methodologies = methodologies();
        var expected = new TreeSet<String>();
        manifest.assessments().forEach(id -> expected.add(id.value()));
        for (int index = 0; index < folded.assessments(); index++) {
            check(index, expected, methodologies);
        }
        for (var missing : expected) {
            findings.add(
                    Code.ASSESSMENT,
                    BundleNames.scores(missing),
                    "ไม่มีเหตุการณ์ของการประเมิน %s".formatted(missing),
                    "there are no events of assessment %s".formatted(missing));
        }
        checkMethodologies(methodologies);
        checkNothingBesides();
    }

    private void checkNothingBesides() {
        for (var name : zip.names()) {
            if ((name.startsWith("scores/") || name.startsWith("methodology/")) && !used.contains(name)) {
                findings.add(
                        Code.FILE,
                        name,
                        "ไฟล์นี้ไม่เกี่ยวกับการประเมินใดในชุด",
                        "this file belongs to no assessment of the bundle");
            }
        }
    }

    private TreeMap<String, Methodology> methodologies() {
        try {
            return BundleEvents.methodologies(folded);
        } catch (IllegalArgumentException e) {
            findings.add(
                    Code.METHODOLOGY,
                    BundleNames.EVENTS,
                    "ระเบียบวิธีที่ลงทะเบียนไว้ใช้ไม่ได้: " + e.getMessage(),
                    "a registered methodology is not what it says: " + e.getMessage());
            return new TreeMap<>();
        }
    }

    private void check(int index, TreeSet<String> expected, TreeMap<String, Methodology> methodologies)
            throws IOException, BundleUnreadable {
        var id = folded.id(index);
        FoldedAssessment assessment;
        byte[] computed;
        try {
            assessment = folded.assessment(index, BundleEvents.shapes(methodologies));
            computed = BundleWriter.sheet(assessment, methodologies);
        } catch (RuntimeException e) { // Whatever the fold, the states and the rules refuse.
            expected.remove(id);
            findings.add(
                    Code.ASSESSMENT,
                    BundleNames.EVENTS,
                    "รวมเหตุการณ์ของการประเมิน %s ไม่ได้: %s".formatted(id, e.getMessage()),
                    "the events of assessment %s do not come to a score sheet: %s".formatted(id, e.getMessage()));
            return;
        }
        var state = assessment.state();
        if (computed == null || state == null) {
            return; // Only a plan: there is nothing to score.
        }
        pinned.add(BundleNames.methodology(state.value().methodology()));
        if (!expected.remove(id)) {
            findings.add(
                    Code.ASSESSMENT,
                    BundleNames.EVENTS,
                    "มีเหตุการณ์ของการประเมิน %s ซึ่งไม่อยู่ในรายการ".formatted(id),
                    "there are events of assessment %s, which is not on the list".formatted(id));
            return;
        }
        compare(BundleNames.scores(id), computed);
    }

    private void compare(String file, byte[] computed) throws IOException, BundleUnreadable {
        if (!zip.has(file)) {
            findings.add(Code.FILE, file, "ไม่มีใบคะแนน", "there is no such score sheet");
            return;
        }
        used.add(file);
        var printed = zip.read(zip.record(file));
        sheets++;
        var difference = new TreeDifference(file, findings);
        try {
            difference.compare(CanonicalTree.read(printed), CanonicalTree.read(computed));
        } catch (IllegalArgumentException e) {
            findings.add(
                    Code.FIGURE,
                    file,
                    "ใบคะแนนไม่อยู่ในรูปแบบมาตรฐาน: " + e.getMessage(),
                    "the score sheet is not in canonical form: " + e.getMessage());
        }
        figures += difference.values();
    }

    /** Every pinned methodology as a file of its own, and no other. */
    private void checkMethodologies(TreeMap<String, Methodology> methodologies) throws IOException, BundleUnreadable {
        for (var methodology : methodologies.values()) {
            var file = BundleNames.methodology(methodology.ref());
            if (!pinned.contains(file)) {
                continue;
            }
            used.add(file);
            if (!zip.has(file)) {
                findings.add(Code.FILE, file, "ไม่มีระเบียบวิธีที่ใช้", "the methodology that was used is not there");
            } else if (!Hash.sha256(zip.read(zip.record(file)))
                    .hex()
                    .equals(methodology.ref().hash())) {
                findings.add(
                        Code.METHODOLOGY,
                        file,
                        "ไม่ใช่ระเบียบวิธีที่การประเมินผูกไว้",
                        "this is not the methodology that was pinned");
            }
        }
    }
}
