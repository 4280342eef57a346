package id.guruonline.scheduler.people.worldfile;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.SpecialBells;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a school's bells: one object for every day, or a list of them, each for weekdays, for a
 * period, for both, or, without either, for a usual day. A period may be open at either end. What
 * one of a list leaves out is as on a usual day.
 */
public final class BellPlanReader {

    private static final int MOST = 50;
    private static final int MOST_BREAKS = 200;

    private BellPlanReader() {}

    /**
     * The bells of the field {@code bells} of a call or a school.
     *
     * @param standard what stands for what is left out
     * @param faults takes each fault, under its path from {@code $.bells} on
     */
    public static BellPlan read(@Nullable JsonNode bells, Bells standard, List<Fault> faults) {
        return read(JsonSpot.of(bells, "$.bells", faults), standard);
    }

    static BellPlan read(JsonSpot spot, Bells standard) {
        if (spot.isAbsent()) {
            return BellPlan.of(standard);
        }
        if (!spot.isList()) {
            return BellPlan.of(spot.object(bells -> times(bells).or(standard)).orElse(standard));
        }
        return listed(
                spot.items(MOST).stream()
                        .flatMap(item -> item.object(BellPlanReader::some).stream())
                        .flatMap(Optional::stream)
                        .toList(),
                standard);
    }

    private static BellPlan listed(List<Some> all, Bells standard) {
        Bells usual =
                all.stream()
                        .filter(Some::areUsual)
                        .findFirst()
                        .map(some -> some.times().or(standard))
                        .orElse(standard);
        List<Some> clear = new ArrayList<>();
        for (Some some : all) {
            SpecialBells bells = some.or(usual);
            Optional<Some> rival =
                    clear.stream().filter(other -> bells.rival(other.or(usual))).findFirst();
            rival.ifPresentOrElse(
                    other -> some.spot().fault("is as narrow as " + other.spot().path()),
                    () -> clear.add(some));
        }
        return new BellPlan(
                usual,
                clear.stream()
                        .filter(some -> !some.areUsual())
                        .map(some -> some.or(usual))
                        .toList());
    }

    /** Empty where it is not known for which days they are. */
    private static Optional<Some> some(JsonSpot spot) {
        int before = spot.countFaults();
        List<DayOfWeek> days =
                spot.field("days").isAbsent()
                        ? List.of()
                        : spot.requireList("days", DayOfWeek.values().length).stream()
                                .flatMap(day -> day.as(JsonKind.code(DayOfWeek.class)).stream())
                                .toList();
        LocalDate from = spot.find("from", JsonKind.DATE).orElse(null);
        LocalDate to = spot.find("to", JsonKind.DATE).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            spot.field("to").fault("must not be before the first day");
        }
        boolean known = spot.countFaults() == before;
        Times times = times(spot);
        return known ? Optional.of(new Some(spot, days, from, to, times)) : Optional.empty();
    }

    private static Times times(JsonSpot spot) {
        Map<String, String> pathsByPeriod = new HashMap<>();
        List<Bells.Break> breaks =
                spot.list("breaks", MOST_BREAKS).stream()
                        .flatMap(item -> item.object(each -> pause(each, pathsByPeriod)).stream())
                        .toList();
        return new Times(
                spot.find("start", JsonKind.TIME),
                spot.find("jp", JsonKind.whole(10, 120)),
                spot.field("breaks").isAbsent() ? Optional.empty() : Optional.of(breaks));
    }

    private static Bells.Break pause(JsonSpot spot, Map<String, String> pathsByPeriod) {
        int after = spot.require("after", JsonKind.whole(1, 20)).orElse(0);
        int minutes = spot.require("minutes", JsonKind.whole(1, 180)).orElse(0);
        spot.field("after").claim(pathsByPeriod, after == 0 ? "" : String.valueOf(after));
        return new Bells.Break(after, minutes);
    }

    /** What was told of bells. */
    private record Times(
            Optional<LocalTime> start, Optional<Integer> jp, Optional<List<Bells.Break>> breaks) {

        Bells or(Bells other) {
            return new Bells(
                    start.orElse(other.start()),
                    jp.orElse(other.jpMinutes()),
                    breaks.orElse(other.breaks()));
        }
    }

    /** The bells of some days, as far as they were told. */
    private record Some(
            JsonSpot spot,
            List<DayOfWeek> days,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Times times) {

        boolean areUsual() {
            return days.isEmpty() && from == null && to == null;
        }

        SpecialBells or(Bells other) {
            return new SpecialBells(days, from, to, times.or(other));
        }
    }
}
