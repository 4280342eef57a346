package id.guruonline.conversation.dialogue.operator.bells;

import id.guruonline.conversation.text.Hint.NoBells;
import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.conversation.understanding.meaning.BellWish.Pause;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.SpecialBells;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What a school's bells may be, and what a wish for others comes to. */
public final class BellRules {

    private static final LocalTime EARLIEST = LocalTime.of(5, 30);
    private static final LocalTime LATEST = LocalTime.of(18, 0);
    private static final LocalTime LATEST_END = LocalTime.of(21, 0);
    private static final int SHORTEST_JP = 15;
    private static final int LONGEST_JP = 60;
    private static final int SHORTEST_BREAK = 5;
    private static final int LONGEST_BREAK = 90;
    private static final int USUAL_BREAK = 15;
    private static final int LAST_BEFORE_BREAK = 12;
    private static final int MOST_BREAKS = 5;

    private BellRules() {}

    /** The change that is wished for: what is not told stays as those days have it, or as usual. */
    public static BellChange change(BellWish.Change wish, BellPlan plan) {
        SpecialBells days = days(wish.days(), plan);
        Bells before = plan.find(days).map(SpecialBells::bells).orElse(plan.standard());
        LocalTime start = wish.start();
        Integer jp = wish.jpMinutes();
        List<Pause> breaks = wish.breaks();
        Bells bells =
                new Bells(
                        start == null ? before.start() : start,
                        jp == null ? before.jpMinutes() : jp,
                        breaks == null
                                ? before.breaks()
                                : breaks.stream().map(each -> pause(each, before)).toList());
        return new BellChange(new SpecialBells(days.days(), days.from(), days.to(), bells), false);
    }

    /** A break of which is not told how long it lasts is as long as it was. */
    private static Bells.Break pause(Pause told, Bells before) {
        Integer minutes = told.minutes();
        int usual =
                before.breaks().stream()
                        .filter(each -> each.after() == told.after())
                        .mapToInt(Bells.Break::minutes)
                        .findFirst()
                        .orElse(USUAL_BREAK);
        return new Bells.Break(told.after(), minutes == null ? usual : minutes);
    }

    /** That those days shall have none of their own. */
    public static BellChange removal(BellWish.Days days, BellPlan plan) {
        return new BellChange(days(days, plan), true);
    }

    private static SpecialBells days(BellWish.Days days, BellPlan plan) {
        return new SpecialBells(days.weekdays(), days.from(), days.to(), plan.standard());
    }

    /** Why a change cannot be made; empty where it can. */
    public static Optional<NoBells> findObstacle(
            BellChange change, BellPlan plan, LocalDate today) {
        SpecialBells bells = change.bells();
        if (bells.areOver(today)) {
            return Optional.of(NoBells.OVER);
        }
        return change.removed()
                ? findObstacleToRemoval(bells, plan)
                : findObstacle(bells.bells()).or(() -> findObstacle(change, plan));
    }

    private static Optional<NoBells> findObstacleToRemoval(SpecialBells days, BellPlan plan) {
        if (days.areUsual()) {
            return Optional.of(NoBells.USUAL);
        }
        return plan.without(days).equals(plan) ? Optional.of(NoBells.NONE) : Optional.empty();
    }

    private static Optional<NoBells> findObstacle(BellChange change, BellPlan plan) {
        SpecialBells bells = change.bells();
        if (bells.areUsual()) {
            return bells.bells().equals(plan.standard())
                    ? Optional.of(NoBells.SAME)
                    : Optional.empty();
        }
        if (plan.findRival(bells).isPresent()) {
            return Optional.of(NoBells.RIVAL);
        }
        BellPlan changed = change.applied(plan);
        if (changed.equals(plan)) {
            return Optional.of(NoBells.SAME);
        }
        return changed.special().size() > BellPlan.MOST
                        && changed.special().size() > plan.special().size()
                ? Optional.of(NoBells.TOO_MANY)
                : Optional.empty();
    }

    private static Optional<NoBells> findObstacle(Bells bells) {
        if (bells.start().isBefore(EARLIEST) || bells.start().isAfter(LATEST)) {
            return Optional.of(NoBells.START);
        }
        if (bells.jpMinutes() < SHORTEST_JP || bells.jpMinutes() > LONGEST_JP) {
            return Optional.of(NoBells.LESSON_HOUR);
        }
        boolean breaks =
                bells.breaks().size() <= MOST_BREAKS
                        && bells.breaks().stream().allMatch(BellRules::isPossible);
        if (!breaks) {
            return Optional.of(NoBells.BREAK);
        }
        int last = bells.lastPeriod();
        return bells.has(last) && !bells.endOf(last).isAfter(LATEST_END)
                ? Optional.empty()
                : Optional.of(NoBells.TOO_LATE);
    }

    private static boolean isPossible(Bells.Break pause) {
        return pause.after() >= 1
                && pause.after() <= LAST_BEFORE_BREAK
                && pause.minutes() >= SHORTEST_BREAK
                && pause.minutes() <= LONGEST_BREAK;
    }
}
