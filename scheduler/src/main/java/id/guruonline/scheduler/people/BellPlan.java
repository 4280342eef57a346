package id.guruonline.scheduler.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which bells a school's days have: those of a usual day, but where others are for that weekday or
 * period. The narrowest that fit a date are its bells: those of a period before those that are not,
 * those of a shorter period before those of a longer, then those of fewer weekdays.
 *
 * @param standard of a usual day
 * @param special of other days; of two that are equally narrow none fits a date of the other's
 */
public record BellPlan(Bells standard, List<SpecialBells> special) {

    public BellPlan {
        special = List.copyOf(special);
        for (int i = 0; i < special.size(); i++) {
            SpecialBells one = special.get(i);
            if (special.subList(i + 1, special.size()).stream().anyMatch(one::rival)) {
                throw new IllegalArgumentException("others are as narrow as " + one);
            }
        }
    }

    /** The same bells every day. */
    public static BellPlan of(Bells everyDay) {
        return new BellPlan(everyDay, List.of());
    }

    /** Other bells than on a usual day that a school may have. */
    public static final int MOST = 12;

    /** Those of the very same days. */
    public Optional<SpecialBells> find(SpecialBells days) {
        return special.stream().filter(each -> each.areOfSameDays(days)).findFirst();
    }

    /** Others for which it could not be told on some date whether they or these are meant. */
    public Optional<SpecialBells> findRival(SpecialBells bells) {
        return without(bells).special().stream().filter(bells::rival).findFirst();
    }

    /**
     * With these bells for their days; refused where {@link #findRival} finds any. Other bells of
     * the same weekdays are theirs no more.
     */
    public BellPlan with(SpecialBells bells) {
        if (bells.areUsual()) {
            return new BellPlan(bells.bells(), special);
        }
        return new BellPlan(
                standard,
                Stream.concat(without(bells).special().stream(), Stream.of(bells)).toList());
    }

    /** Without any of their own for those days: they are as the next less narrow. */
    public BellPlan without(SpecialBells days) {
        return new BellPlan(
                standard,
                special.stream()
                        .filter(each -> !each.areOfSameDays(days))
                        .flatMap(each ->
                                each.areOfSamePeriod(days)
                                        ? each.without(days.days())
                                        : Stream.of(each))
                        .toList());
    }

    /** Without those of periods that are over. */
    public BellPlan from(LocalDate today) {
        return new BellPlan(
                standard, special.stream().filter(each -> !each.areOver(today)).toList());
    }

    /** The bells of that date. */
    public Bells on(LocalDate date) {
        return special.stream()
                .filter(each -> each.fit(date))
                .min(SpecialBells.BY_NARROWNESS)
                .map(SpecialBells::bells)
                .orElse(standard);
    }
}
