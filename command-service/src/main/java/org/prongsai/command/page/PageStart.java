package org.prongsai.command.page;

import org.prongsai.command.feed.file.FileStart;
import org.prongsai.command.feed.nation.NationStart;

/** What somebody said of a file on a page, before it is opened: it holds responses to a survey, or verdicts on a checklist. */
sealed interface PageStart {
    boolean dryRun();

    /** The same file, to be recorded. */
    PageStart forReal();

    record Responses(FileStart start) implements PageStart {
        @Override
        public boolean dryRun() {
            return start.dryRun();
        }

        @Override
        public PageStart forReal() {
            return new Responses(new FileStart(
                    start.way(),
                    false,
                    start.assessmentId(),
                    start.survey(),
                    start.form(),
                    start.fileName(),
                    start.bytesTotal()));
        }
    }

    record Verdicts(NationStart start) implements PageStart {
        @Override
        public boolean dryRun() {
            return start.dryRun();
        }

        @Override
        public PageStart forReal() {
            return new Verdicts(new NationStart(
                    start.subject(),
                    start.way(),
                    false,
                    start.assessmentId(),
                    start.defaults(),
                    start.fileName(),
                    start.bytesTotal()));
        }
    }
}
