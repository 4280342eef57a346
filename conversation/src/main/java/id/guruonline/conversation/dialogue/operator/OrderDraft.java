package id.guruonline.conversation.dialogue.operator;

import id.guruonline.scheduler.people.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order in the making; what is not known yet is null or empty. Days and times were resolved when
 * they were said.
 *
 * @param draftId stays the same until the order is sent or dropped
 * @param card names this very content: the card of an earlier content cannot send this one
 * @param at when it was last changed
 * @param replaces the order that is cancelled when this one is sent; null for a fresh one
 * @param grade given without the class
 */
public record OrderDraft(
        String draftId,
        String card,
        Instant at,
        @Nullable String replaces,
        @Nullable Subject subject,
        @Nullable Integer grade,
        @Nullable String className,
        Days days,
        Hours hours) {

    /** Lessons that can be ordered at once. */
    static final int MOST_DAYS = 20;

    /**
     * The days of the lessons.
     *
     * @param dates what was named so far, in order
     * @param repeat how many lessons are wanted, weekly, where only the first day is known
     * @param endless whether a series was named without its end
     */
    public record Days(List<LocalDate> dates, int repeat, boolean endless) {

        static final Days NONE = new Days(List.of(), 1, false);

        public Days {
            dates = List.copyOf(dates);
        }

        static Days on(LocalDate date) {
            return new Days(List.of(date), 1, false);
        }

        /** The same days in each of that many weeks. */
        Days weekly(int weeks) {
            if (dates.isEmpty()) {
                return new Days(dates, weeks, false);
            }
            Stream<LocalDate> all =
                    IntStream.range(0, weeks)
                            .boxed()
                            .flatMap(week -> dates.stream().map(day -> day.plusWeeks(week)));
            return new Days(all.toList(), 1, false);
        }

        /** The days one by one, once the first is known. */
        Days spread() {
            return repeat > 1 && dates.size() == 1 ? weekly(repeat) : this;
        }
    }

    /**
     * The times of the day.
     *
     * @param minutes how long it lasts, where that was named
     */
    public record Hours(
            @Nullable LocalTime start, @Nullable LocalTime end, @Nullable Integer minutes) {

        static final Hours NONE = new Hours(null, null, null);

        Hours until(@Nullable LocalTime newEnd) {
            return new Hours(start, newEnd, null);
        }

        /** The end follows from start and length. */
        Hours settled() {
            if (start == null || end != null || minutes == null) {
                return this;
            }
            LocalTime newEnd = start.plusMinutes(minutes);
            return new Hours(start, newEnd.isAfter(start) ? newEnd : null, null);
        }
    }

    static OrderDraft empty(String card, Instant at) {
        return new OrderDraft(card, card, at, null, null, null, null, Days.NONE, Hours.NONE);
    }

    OrderDraft changed(String newCard, Instant now) {
        return new OrderDraft(
                draftId, newCard, now, replaces, subject, grade, className, days, hours);
    }

    OrderDraft replacing(String orderId) {
        return new OrderDraft(draftId, card, at, orderId, subject, grade, className, days, hours);
    }

    OrderDraft with(@Nullable Subject newSubject) {
        return new OrderDraft(
                draftId, card, at, replaces, newSubject, grade, className, days, hours);
    }

    OrderDraft withClass(@Nullable Integer newGrade, @Nullable String newClass) {
        return new OrderDraft(
                draftId, card, at, replaces, subject, newGrade, newClass, days, hours);
    }

    OrderDraft with(Days newDays) {
        return new OrderDraft(
                draftId, card, at, replaces, subject, grade, className, newDays, hours);
    }

    OrderDraft with(Hours newHours) {
        return new OrderDraft(
                draftId, card, at, replaces, subject, grade, className, days, newHours);
    }

    boolean isComplete() {
        return subject != null
                && className != null
                && !days.dates().isEmpty()
                && !days.endless()
                && hours.start() != null
                && hours.end() != null;
    }
}
