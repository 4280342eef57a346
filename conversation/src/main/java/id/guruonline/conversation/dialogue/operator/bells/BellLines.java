package id.guruonline.conversation.dialogue.operator.bells;

import id.guruonline.conversation.text.Line;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.SpecialBells;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Bells in words. */
final class BellLines {

    /** Fewer weekdays in a row are told one by one. */
    private static final int SPAN = 3;

    private BellLines() {}

    /** From the first lesson hour to the last that is usual. */
    static List<Line.Ringing> hours(Bells bells) {
        List<Line.Ringing> lines = new ArrayList<>();
        for (int no = 1; no <= bells.lastPeriod() && bells.has(no); no++) {
            int period = no;
            lines.add(new Line.OfHour(no, bells.startOf(no), bells.endOf(no)));
            bells.breaks().stream()
                    .filter(pause -> pause.after() == period)
                    .filter(_ -> bells.has(period + 1))
                    .map(_ -> new Line.OfBreak(bells.endOf(period), bells.startOf(period + 1)))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** The days that have bells of their own. */
    static Line.Others others(BellPlan plan) {
        List<Line.OfBellDays> days =
                plan.special().stream().map(each -> new Line.OfBellDays(days(each))).toList();
        return days.isEmpty() ? new Line.NoOtherBells() : new Line.OtherBells(days);
    }

    /** The days that bells are for. */
    static Line.Days days(SpecialBells bells) {
        if (!bells.isDated()) {
            return bells.areUsual() ? new Line.OfUsualDays() : weekdays(bells.days());
        }
        Line.Days dates = dates(bells);
        return bells.days().isEmpty()
                ? dates
                : new Line.OfWeekdaysIn(weekdays(bells.days()), dates);
    }

    private static Line.Days dates(SpecialBells bells) {
        LocalDate from = bells.from();
        LocalDate to = bells.to();
        if (from != null && to != null) {
            return from.equals(to) ? new Line.OfDate(from) : new Line.OfDates(from, to);
        }
        return from != null
                ? new Line.OfDatesFrom(from)
                : new Line.OfDatesUntil(Objects.requireNonNull(to));
    }

    private static Line.Days weekdays(List<DayOfWeek> days) {
        DayOfWeek first = days.getFirst();
        DayOfWeek last = days.getLast();
        if (days.size() == 1) {
            return new Line.OfWeekday(first);
        }
        boolean span = days.size() >= SPAN && last.getValue() - first.getValue() + 1 == days.size();
        return span
                ? new Line.OfWeekdaySpan(first, last)
                : new Line.OfWeekdays(first, weekdays(days.subList(1, days.size())));
    }
}
