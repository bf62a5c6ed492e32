package org.prongsai.engine.audit;

import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;

/** What a bundle is about, and with it which streams of the log it holds. */
public sealed interface BundleScope {

    /** One assessment, with its agency and its methodology. */
    record OneAssessment(AssessmentId id) implements BundleScope {
        @Override
        public FiscalYear fiscalYear() {
            return id.fiscalYear();
        }

        @Override
        public boolean holds(String stream) {
            var own = Streams.assessment(id);
            return stream.equals(own)
                    || stream.startsWith(own + "/")
                    || stream.equals(Streams.agency(id.agencyId()))
                    || stream.startsWith(Streams.methodology(""));
        }

        @Override
        public String kind() {
            return "assessment";
        }

        @Override
        public String toString() {
            return id.value();
        }
    }

    /** All assessments of a fiscal year, with all agencies and all registered methodologies. */
    record Nation(FiscalYear fiscalYear) implements BundleScope {
        @Override
        public boolean holds(String stream) {
            int slash = stream.indexOf('/');
            var first = slash < 0 ? stream : stream.substring(0, slash);
            return slash < 0 && (first.startsWith(ALL_AGENCIES) || first.startsWith(Streams.methodology("")))
                    || first.indexOf(':') < 0 && first.endsWith("-" + fiscalYear);
        }

        @Override
        public String kind() {
            return "nation";
        }

        @Override
        public String toString() {
            return kind() + "-" + fiscalYear;
        }
    }

    /** What the names of agencies' streams begin with. */
    String ALL_AGENCIES = Streams.agency(new AgencyId("xx")).replace("xx", "");

    FiscalYear fiscalYear();

    /**
     * Whether a bundle about this holds the events of a stream. Of one assessment it may hold methodologies, of which the
     * caller takes the one that it pinned.
     */
    boolean holds(String stream);

    /** The word for it in manifests. */
    String kind();
}
