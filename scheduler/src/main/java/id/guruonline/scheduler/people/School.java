package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school.
 *
 * @param npsn its national number, 8 digits; also its id
 * @param stage the roll-out stage in which it takes part, from 1
 * @param bells those of a usual day; which a date has says {@link #bellPlan}
 * @param favourites ids of the teachers it likes to have
 * @param excluded ids of the teachers it does not want
 * @param days on how many days of the week it teaches, 5 or 6; null for 6, as is usual
 * @param specialBells the bells of weekdays and periods that have others
 * @param bellsTurn the turn that changed the bells last; null where none did
 */
@SavedIn("schools")
public record School(
        String npsn,
        String name,
        Level level,
        int stage,
        Place place,
        Bells bells,
        List<SchoolClass> classes,
        Set<String> favourites,
        Set<String> excluded,
        @Nullable Integer days,
        List<SpecialBells> specialBells,
        @Nullable String bellsTurn) {

    private static final int USUAL_DAYS = 6;

    /** With one and the same bells every day, teaching on the usual days. */
    public School(
            String npsn,
            String name,
            Level level,
            int stage,
            Place place,
            Bells bells,
            List<SchoolClass> classes,
            Set<String> favourites,
            Set<String> excluded) {
        this(
                npsn,
                name,
                level,
                stage,
                place,
                BellPlan.of(bells),
                classes,
                favourites,
                excluded,
                null);
    }

    /** As a world file brings it. */
    public School(
            String npsn,
            String name,
            Level level,
            int stage,
            Place place,
            BellPlan plan,
            List<SchoolClass> classes,
            Set<String> favourites,
            Set<String> excluded,
            @Nullable Integer days) {
        this(
                npsn,
                name,
                level,
                stage,
                place,
                plan.standard(),
                classes,
                favourites,
                excluded,
                days,
                plan.special(),
                null);
    }

    public School {
        name = Names.plain(name);
        classes = List.copyOf(classes);
        favourites = Set.copyOf(favourites);
        excluded = Set.copyOf(excluded);
        // Schools that were saved when all days had the same bells have no such field.
        specialBells = specialBells == null ? List.of() : List.copyOf(specialBells);
    }

    /** Which bells its days have. */
    public BellPlan bellPlan() {
        return new BellPlan(bells, specialBells);
    }

    /** Whether it teaches on that day of the week; its week begins with Monday. */
    public boolean teachesOn(DayOfWeek day) {
        return day.getValue() <= (days == null ? USUAL_DAYS : days);
    }

    /** The class of that name, spaces and case aside; empty where the school has not named it. */
    public Optional<SchoolClass> findClass(String className) {
        String wanted = folded(className);
        return classes.stream().filter(c -> folded(c.name()).equals(wanted)).findFirst();
    }

    /** Whether both name one class, spaces and case aside. */
    public static boolean isSameClass(String oneName, String otherName) {
        return folded(oneName).equals(folded(otherName));
    }

    /** The name as it is compared: capitals, without spaces, dots and dashes. */
    public static String folded(String className) {
        return className.replaceAll("[\\s.-]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
