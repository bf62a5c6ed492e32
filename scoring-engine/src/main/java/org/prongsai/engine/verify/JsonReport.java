package org.prongsai.engine.verify;

import org.prongsai.engine.audit.AuditReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells programs what was found. Keys are part of the contract. */
final class JsonReport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonReport() {}

    static String of(AuditReport report) {
        var tree = JSON.createObjectNode()
                .put("result", report.isVerified() ? "VERIFIED" : "DIFFERS")
                .put("about", report.about())
                .put("origin", report.origin())
                .put("treeSize", report.treeSize())
                .put("root", report.root())
                .put("vkey", report.vkey())
                .put("keyGiven", report.keyGiven())
                .put("events", report.events())
                .put("scoreSheets", report.sheets())
                .put("valuesCompared", report.figures());
        var history = tree.putArray("consistentWith");
        report.history().forEach(size -> history.add(size.longValue()));
        tree.put("findingCount", report.findingCount());
        var findings = tree.putArray("findings");
        report.findings()
                .forEach(finding -> findings.addObject()
                        .put("code", finding.code().name())
                        .put("file", finding.file())
                        .put("position", finding.position())
                        .put("figure", finding.figure())
                        .put("printed", finding.printed())
                        .put("computed", finding.computed())
                        .put("messageTh", finding.messageTh())
                        .put("messageEn", finding.messageEn()));
        return written(tree);
    }

    static String unreadable(String messageTh, String messageEn) {
        return written(JSON.createObjectNode()
                .put("result", "UNREADABLE")
                .put("messageTh", messageTh)
                .put("messageEn", messageEn));
    }

    private static String written(ObjectNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
