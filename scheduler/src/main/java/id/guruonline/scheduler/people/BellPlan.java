package id.guruonline.scheduler.people;

import java.time.LocalDate;
import java.util.List;

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

    /** The bells of that date. */
    public Bells on(LocalDate date) {
        return special.stream()
                .filter(each -> each.fit(date))
                .min(SpecialBells.BY_NARROWNESS)
                .map(SpecialBells::bells)
                .orElse(standard);
    }
}
