package org.prongsai.benchmarks.national.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCodec;

class SyntheticYearTest {
    private static final YearFigures FIGURES = YearFigures.of(2567);

    private record Put(String aggregate, long sequence, String stream, String json) {}

    private static List<Put> written(long seed) {
        var year = new SyntheticYear(FIGURES, 0.001, seed);
        var written = new ArrayList<Put>();
        EventSink sink = (aggregate, sequence, event) -> written.add(put(aggregate, sequence, event));
        year.loads().forEach(load -> year.agencies().get(load.agency()).write(load, sink));
        return written;
    }

    private static Put put(String aggregate, long sequence, Event event) {
        return new Put(
                aggregate,
                sequence,
                event.stream(),
                new String(EventCodec.encode(event).json(), StandardCharsets.UTF_8));
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(written(1)).isEqualTo(written(1)).isNotEqualTo(written(2));
    }

    @Test
    void numbersTheEventsOfEachStreamWithoutGaps() {
        var next = new HashMap<String, Long>();
        for (var put : written(3)) {
            assertThat(put.sequence()).isEqualTo(next.getOrDefault(put.stream(), 0L));
            next.put(put.stream(), put.sequence() + 1);
        }
    }

    @Test
    void isLabelledSyntheticThroughout() {
        assertThat(written(4)).allSatisfy(put -> assertThat(put.stream()).startsWith("synthetic-"));
        assertThat(SyntheticAgency.all()).allSatisfy(agency -> {
            assertThat(agency.id().value()).startsWith("synthetic-");
            assertThat(agency.registered().nameTh()).startsWith("หน่วยงานสมมติ ");
        });
    }

    @Test
    void isAsLargeAsTheRealOne() {
        var year = new SyntheticYear(FIGURES, 1, 5);
        assertThat(year.agencies()).hasSize(8_325);
        var respondents = IntStream.range(0, 3)
                .map(survey -> year.agencies().stream()
                        .mapToInt(agency -> agency.respondents(survey))
                        .sum())
                .toArray();
        assertThat(respondents[0]).isEqualTo(461_440);
        assertThat(respondents[1] + respondents[2]).isEqualTo(907_795);
        assertThat(year.agencies().size() * year.form().methodology().items().size())
                .isBetween(280_000, 300_000);
    }

    @Test
    void hasEveryProvinceAndTheAnnouncedNumberOfAgencies() {
        assertThat(Provinces.NAMES).hasSize(77).doesNotHaveDuplicates();
        assertThat(SyntheticAgency.all()).hasSize(8_325);
    }

    @Test
    void takesSoManyYearsInARow() {
        assertThat(YearFigures.years(1)).extracting(YearFigures::fiscalYear).containsExactly(2567);
        assertThat(YearFigures.years(5))
                .extracting(YearFigures::fiscalYear)
                .containsExactly(2563, 2564, 2565, 2566, 2567);
        assertThat(YearFigures.years(10))
                .extracting(YearFigures::fiscalYear)
                .startsWith(2560)
                .endsWith(2569);
    }
}
