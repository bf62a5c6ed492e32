package org.prongsai.query.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.tape.TapeBehind;
import org.springframework.stereotype.Component;

/**
 * Works out what agencies like one had on average. All groups of a year are added up together and kept until the log goes on,
 * since pages of many agencies ask for the same; several years of some groups are added up from one reading.
 */
@Component
public class PeerReader {
    private static final int YEARS_KEPT = 8;

    private record Key(FiscalYear year, long position) {}

    private record Groups(Map<String, PeerAverages> types, Map<String, PeerAverages> provinces, PeerAverages nation) {
        Peers of(String type, String province) {
            return new Peers(
                    types.getOrDefault(type, PeerAverages.NONE),
                    provinces.getOrDefault(province, PeerAverages.NONE),
                    nation);
        }
    }

    private final PeerLines lines;
    private final Map<Key, Groups> kept = new LinkedHashMap<>(YEARS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Groups> eldest) {
            return size() > YEARS_KEPT;
        }
    };

    PeerReader(PeerLines lines) {
        this.lines = lines;
    }

    /**
     * The peers as of now.
     *
     * @param position up to which the read models go where this is asked: for the same one, the answer is the same
     */
    public Peers now(FiscalYear year, String type, String province, long position) {
        var key = new Key(year, position);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known.of(type, province);
            }
        }
        var groups = groups(lines.now(year));
        synchronized (kept) {
            kept.put(key, groups);
        }
        return groups.of(type, province);
    }

    /** The peers as they were known at a position; empty where the tape does not hold it yet. */
    public Optional<Peers> past(FiscalYear year, String type, String province, long position) {
        try {
            var past = lines.past(year, position).toList();
            return Optional.of(new Peers(
                    added(past.stream().filter(line -> line.type().equals(type))),
                    added(past.stream().filter(line -> line.province().equals(province))),
                    added(past.stream())));
        } catch (TapeBehind _) {
            return Optional.empty();
        }
    }

    /** Averages as known now, group by group in the order of the groups, each by year. */
    public List<PeerAverage> averages(Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups) {
        return groups.isEmpty()
                ? List.of()
                : averages(
                        agency,
                        years,
                        groups,
                        lines.now(
                                years,
                                groups.contains(PeerGroup.NATION),
                                groups.contains(PeerGroup.TYPE) ? agency.type() : null,
                                groups.contains(PeerGroup.PROVINCE) ? agency.province() : null));
    }

    /**
     * The same as it was known at a position of the log.
     *
     * @throws TapeBehind when the tape does not hold the position in time
     */
    public List<PeerAverage> averages(
            Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups, long position) {
        return groups.isEmpty()
                ? List.of()
                : averages(
                        agency,
                        years,
                        groups,
                        years.stream()
                                .flatMap(year -> lines.past(year, position))
                                .toList());
    }

    private static Groups groups(List<PeerLine> lines) {
        var types = new HashMap<String, PeerSums>();
        var provinces = new HashMap<String, PeerSums>();
        for (var line : lines) {
            types.computeIfAbsent(line.type(), _ -> new PeerSums()).add(line);
            provinces.computeIfAbsent(line.province(), _ -> new PeerSums()).add(line);
        }
        return new Groups(averages(types), averages(provinces), added(lines.stream()));
    }

    private static Map<String, PeerAverages> averages(Map<String, PeerSums> sums) {
        var averages = new HashMap<String, PeerAverages>();
        sums.forEach((common, sum) -> averages.put(common, sum.averages()));
        return averages;
    }

    private static PeerAverages added(Stream<PeerLine> lines) {
        var sums = new PeerSums();
        lines.forEach(sums::add);
        return sums.averages();
    }

    private static List<PeerAverage> averages(
            Agency agency, List<FiscalYear> years, Collection<PeerGroup> groups, List<PeerLine> lines) {
        var averages = new ArrayList<PeerAverage>();
        for (var group : groups) {
            var sums = new LinkedHashMap<FiscalYear, PeerSums>();
            years.forEach(year -> sums.put(year, new PeerSums()));
            lines.stream()
                    .filter(line -> isPeer(group, agency, line))
                    .forEach(line ->
                            Objects.requireNonNull(sums.get(line.year())).add(line));
            sums.forEach(
                    (year, sum) -> averages.add(new PeerAverage(group, common(group, agency), year, sum.averages())));
        }
        return averages;
    }

    private static boolean isPeer(PeerGroup group, Agency agency, PeerLine line) {
        return switch (group) {
            case NATION -> true;
            case TYPE -> agency.type().equals(line.type());
            case PROVINCE -> agency.province().equals(line.province());
        };
    }

    private static @Nullable String common(PeerGroup group, Agency agency) {
        return switch (group) {
            case NATION -> null;
            case TYPE -> agency.type();
            case PROVINCE -> agency.province();
        };
    }
}
