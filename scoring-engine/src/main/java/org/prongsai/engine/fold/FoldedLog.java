package org.prongsai.engine.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.MethodologyRegistered;

/**
 * A whole log, or a stretch of one, put together from its parts: the very states that folding it event by event gives. States
 * are made when they are asked for, one assessment at a time, and not kept.
 */
public final class FoldedLog {
    /** Where each part has what it holds of one assessment; -1 where it holds nothing. */
    private record Place(byte[] name, int[] numbers) {}

    private final List<PartialFold> parts;
    private final List<Place> places;

    private FoldedLog(List<PartialFold> parts, List<Place> places) {
        this.parts = parts;
        this.places = places;
    }

    /** @param parts hold every event of the log exactly once between them; they may be filled further only for another one */
    public static FoldedLog of(Collection<PartialFold> parts) {
        var all = List.copyOf(parts);
        var byName = new HashMap<String, Place>();
        for (int part = 0; part < all.size(); part++) {
            for (int number = 0; number < all.get(part).assessments(); number++) {
                var name = all.get(part).name(number);
                byName.computeIfAbsent(new String(name, UTF_8), _ -> new Place(name, nowhere(all.size())))
                        .numbers()[part] = number;
            }
        }
        var places = new ArrayList<>(byName.values());
        places.sort((one, other) -> Arrays.compareUnsigned(one.name(), other.name()));
        return new FoldedLog(all, places);
    }

    private static int[] nowhere(int parts) {
        var numbers = new int[parts];
        Arrays.fill(numbers, -1);
        return numbers;
    }

    /** How many events there are. */
    public long count() {
        return parts.stream().mapToLong(PartialFold::count).sum();
    }

    /** The highest position; 0 for an empty log. */
    public long last() {
        return parts.stream().mapToLong(PartialFold::last).max().orElse(0);
    }

    /** The position of the first event that this version cannot read, if there is one: the log is then damaged. */
    public OptionalLong unreadable() {
        return parts.stream()
                .mapToLong(PartialFold::unreadable)
                .filter(position -> position != Long.MAX_VALUE)
                .min();
    }

    /** Agencies by id, each as registered last. */
    public List<Positioned<AgencyRegistered>> agencies() {
        return latest(PartialFold::agencies, agency -> agency.agencyId().value());
    }

    /** Registered methodologies by id and revision, each as registered last. */
    public List<Positioned<MethodologyRegistered>> methodologies() {
        return latest(
                PartialFold::methodologies,
                registered -> "%s@%010d"
                        .formatted(
                                registered.methodology().id(),
                                registered.methodology().revision()));
    }

    private <T> List<Positioned<T>> latest(Function<PartialFold, List<Positioned<T>>> kind, Function<T, String> key) {
        var latest = new TreeMap<String, Positioned<T>>();
        for (var part : parts) {
            for (var each : kind.apply(part)) {
                latest.merge(
                        key.apply(each.value()), each, (one, other) -> one.position() > other.position() ? one : other);
            }
        }
        return List.copyOf(latest.values());
    }

    /** How many assessments there are, or only their plans. */
    public int assessments() {
        return places.size();
    }

    /** An assessment's id as it is written in its events. */
    public String id(int index) {
        return new String(places.get(index).name(), UTF_8);
    }

    /**
     * The index of an assessment that is there.
     *
     * @throws IllegalArgumentException when no event speaks of it
     */
    public int index(String id) {
        int index = Collections.binarySearch(
                places,
                new Place(id.getBytes(UTF_8), new int[0]),
                (one, other) -> Arrays.compareUnsigned(one.name(), other.name()));
        if (index < 0) {
            throw new IllegalArgumentException("no event speaks of assessment " + id);
        }
        return index;
    }

    /**
     * The states of one assessment. May be asked by several threads at once.
     *
     * @param index 0 and up, in the order of their ids
     * @throws DamagedAssessment when its events do not follow each other
     */
    public FoldedAssessment assessment(int index, TallyShapes shapes) {
        return fold(index, new AssessmentFold(id(index), shapes));
    }

    /**
     * The states of one assessment where the parts hold only what came since: folded on from how it stood.
     *
     * @param before its state is changed in place, and of no use where this fails
     * @throws DamagedAssessment when its events do not follow each other
     */
    public FoldedAssessment assessment(int index, TallyShapes shapes, FoldedAssessment before) {
        var fold = new AssessmentFold(id(index), shapes);
        fold.begin(before);
        return fold(index, fold);
    }

    private FoldedAssessment fold(int index, AssessmentFold fold) {
        var place = places.get(index);
        for (int part = 0; part < parts.size(); part++) {
            if (place.numbers()[part] >= 0) {
                fold.collect(parts.get(part), place.numbers()[part]);
            }
        }
        return fold.fold();
    }
}
