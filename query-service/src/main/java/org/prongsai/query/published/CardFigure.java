package org.prongsai.query.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.opendata.OpenFigure;

/** A figure of which there is an image: the total, an instrument or an indicator. */
sealed interface CardFigure {
    /** In the image's address; never changed, since pages of others hold it. */
    String name();

    /** As it is called, such as "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่". */
    String title(Wording wording);

    OpenFigure of(OpenAssessment assessment);

    /** The total. */
    record Total() implements CardFigure {
        static final String NAME = "total";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String title(Wording wording) {
            return wording.text("public.total");
        }

        @Override
        public OpenFigure of(OpenAssessment assessment) {
            return assessment.total();
        }
    }

    /** An instrument, named by its code. */
    record OfInstrument(Instrument instrument) implements CardFigure {
        @Override
        public String name() {
            return instrument.code();
        }

        @Override
        public String title(Wording wording) {
            return wording.text("public.instrument", instrument.code(), wording.name(instrument.name()));
        }

        @Override
        public OpenFigure of(OpenAssessment assessment) {
            return assessment.instrument(instrument.code());
        }
    }

    /** An indicator, named by its number. */
    record OfIndicator(Indicator indicator) implements CardFigure {
        @Override
        public String name() {
            return "indicator-" + indicator.number();
        }

        @Override
        public String title(Wording wording) {
            return wording.text(
                    "public.indicator", Integer.toString(indicator.number()), wording.name(indicator.name()));
        }

        @Override
        public OpenFigure of(OpenAssessment assessment) {
            return assessment.indicator(indicator.number());
        }
    }

    /** The total, then each instrument with its indicators. */
    static List<CardFigure> all(Methodology methodology) {
        var figures = new ArrayList<CardFigure>();
        figures.add(new Total());
        for (var instrument : methodology.instruments()) {
            figures.add(new OfInstrument(instrument));
            methodology.indicatorsOf(instrument).stream()
                    .map((Function<Indicator, CardFigure>) OfIndicator::new)
                    .forEach(figures::add);
        }
        return figures;
    }

    /** The figure of that name; empty where the methodology has none. */
    static Optional<CardFigure> find(Methodology methodology, String name) {
        return all(methodology).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }
}
