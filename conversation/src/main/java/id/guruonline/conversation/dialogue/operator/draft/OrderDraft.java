package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.scheduler.order.state.Exchange;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.LessonHour;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param settled the doubts about it that the operator put aside
 * @param note what else the teacher is to know; null for nothing
 * @param wanted whom the school asks for by name; null for nobody in particular
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
        Hours hours,
        Set<Doubt> settled,
        @Nullable String note,
        @Nullable Wanted wanted) {

    public OrderDraft {
        Set<Doubt> kept = new HashSet<>(settled);
        if (!Supervision.isSaidIn(note)) {
            kept.remove(Doubt.EXAM_DAY);
        }
        settled = Set.copyOf(kept);
    }

    /** What looks odd and is asked about before the card is shown. */
    public enum Doubt {
        /** The school has not named such a class. */
        CLASS,
        /** The hours may be lesson hours as well. */
        PERIODS,
        TOO_LONG,
        TOO_SHORT,
        ODD_HOUR,
        /** The school does not teach on that day. */
        CLOSED_DAY,
        /** There are exams on that day. */
        EXAM_DAY,
        /** Who is asked for by name cannot be asked. */
        TEACHER
    }

    /** Lessons that can be ordered at once. */
    public static final int MOST_DAYS = 20;

    /**
     * The days of the lessons.
     *
     * @param dates what was named so far, in order
     * @param repeat how many lessons are wanted, weekly, where only the first day is known
     * @param endless whether a series was named without its end
     * @param counted whether it was said how many lessons it shall be; null for no
     * @param leftOut days of a series on which the school does not teach; null for none
     */
    public record Days(
            List<LocalDate> dates,
            int repeat,
            boolean endless,
            @Nullable Boolean counted,
            @Nullable List<LocalDate> leftOut) {

        /** Nothing was named yet. */
        public static final Days NONE = new Days(List.of(), 1, false);

        public Days {
            dates = List.copyOf(dates);
            leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        }

        public Days(List<LocalDate> dates, int repeat, boolean endless) {
            this(dates, repeat, endless, null, null);
        }

        /** Days of a series on which the school does not teach, in order. */
        @Override
        public List<LocalDate> leftOut() {
            return leftOut == null ? List.of() : leftOut;
        }

        /** Whether it was said how many lessons it shall be. */
        public boolean isCounted() {
            return counted != null && counted;
        }

        /** The same where as many lessons were wanted. */
        public Days counting() {
            return new Days(dates, repeat, endless, true, leftOut);
        }

        /** The same on those days. */
        public Days with(List<LocalDate> newDates) {
            return new Days(newDates, repeat, endless, counted, leftOut);
        }

        /** The same where those days are none of it. */
        public Days leavingOut(List<LocalDate> others) {
            return new Days(dates, repeat, endless, counted, others);
        }

        /** One lesson on that day. */
        public static Days on(LocalDate date) {
            return new Days(List.of(date), 1, false);
        }

        /** The same days in each of that many weeks. */
        public Days weekly(int weeks) {
            if (dates.isEmpty()) {
                return new Days(dates, weeks, false).counting();
            }
            Stream<LocalDate> all =
                    IntStream.range(0, weeks)
                            .boxed()
                            .flatMap(week -> dates.stream().map(day -> day.plusWeeks(week)));
            return new Days(all.toList(), 1, false).counting();
        }

        /** The days one by one, once the first is known. */
        public Days spread() {
            return repeat > 1 && dates.size() == 1 ? weekly(repeat) : this;
        }
    }

    /**
     * The times of the day.
     *
     * @param minutes how long it lasts, where that was named
     * @param periods the lesson hours that they may be as well; null where they cannot
     * @param byBells what of them was told in lesson hours, so that each day has its own; start,
     *     end and minutes are then those of the first day. Null where nothing was, and as it was
     *     saved before that was kept
     * @param bellsTurn the turn that made the bells by which they were shown; null for none
     */
    public record Hours(
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer minutes,
            @Nullable Periods periods,
            @Nullable LessonHours byBells,
            @Nullable String bellsTurn) {

        public Hours(
                @Nullable LocalTime start, @Nullable LocalTime end, @Nullable Integer minutes) {
            this(start, end, minutes, null, null);
        }

        /** That were not shown yet. */
        public Hours(
                @Nullable LocalTime start,
                @Nullable LocalTime end,
                @Nullable Integer minutes,
                @Nullable Periods periods,
                @Nullable LessonHours byBells) {
            this(start, end, minutes, periods, byBells, null);
        }

        /** Nothing was named yet. */
        public static final Hours NONE = new Hours(null, null, null);

        /** The same start, and that end. */
        public Hours until(@Nullable LocalTime newEnd) {
            return new Hours(
                    start, newEnd, null, null, LessonHours.orNull(firstHour(), null, null));
        }

        /** The lesson hours that they may be; themselves where they are none. */
        public Hours byPeriods() {
            return periods == null
                    ? this
                    : new Hours(null, null, null, null, LessonHours.of(periods));
        }

        /** As those lesson hours, if that is when they are by the day's bells. */
        public Hours orPeriods(@Nullable Periods ordered, Bells bells) {
            if (ordered == null) {
                return this;
            }
            Hours hours = new Hours(null, null, null, null, LessonHours.of(ordered)).on(bells);
            boolean same = Objects.equals(hours.start(), start) && Objects.equals(hours.end(), end);
            return same ? hours : this;
        }

        /** The times as they are on a day with those bells. */
        public Hours on(Bells bells) {
            if (byBells == null) {
                return this;
            }
            LocalTime begin = byBells.first() == null ? start : byBells.start(bells);
            LocalTime finish = byBells.last() == null ? end : byBells.end(bells);
            Integer length = byBells.minutes(bells);
            return length == null
                    ? new Hours(begin, finish, minutes, periods, byBells, bellsTurn)
                    : new Hours(begin, null, length, periods, byBells, bellsTurn).settled();
        }

        /** The same as they are shown by the bells of that turn. */
        public Hours shownBy(@Nullable String turn) {
            return byBells == null ? this : new Hours(start, end, minutes, periods, byBells, turn);
        }

        /** Whether they were shown by other bells than those of that turn. */
        public boolean areOutdated(@Nullable String turn) {
            return byBells != null && !Objects.equals(bellsTurn, turn);
        }

        /** The lesson hour it begins with; null where that was told otherwise. */
        public @Nullable LessonHour firstHour() {
            return byBells == null ? null : byBells.first();
        }

        /** The lesson hour it ends with; null where that was told otherwise. */
        public @Nullable LessonHour lastHour() {
            return byBells == null ? null : byBells.last();
        }

        /** The end follows from start and length. */
        public Hours settled() {
            if (start == null || end != null || minutes == null) {
                return this;
            }
            LocalTime newEnd = start.plusMinutes(minutes);
            return new Hours(
                    start,
                    newEnd.isAfter(start) ? newEnd : null,
                    null,
                    periods,
                    byBells,
                    bellsTurn);
        }
    }

    /** A new draft of which nothing is known. */
    public static OrderDraft empty(String card, Instant at) {
        return new OrderDraft(
                card,
                card,
                at,
                null,
                null,
                null,
                null,
                Days.NONE,
                Hours.NONE,
                Set.of(),
                null,
                null);
    }

    /** The same draft on a new card: what follows changes it. */
    public OrderDraft changed(String newCard, Instant now) {
        return new OrderDraft(
                draftId, newCard, now, replaces, subject, grade, className, days, hours, settled,
                note, wanted);
    }

    /** Another draft that is like this one, and replaces nothing. */
    public OrderDraft anew(String newCard, Instant now) {
        return new OrderDraft(
                newCard, newCard, now, null, subject, grade, className, days, hours, Set.of(), note,
                wanted);
    }

    /** In the place of that order. */
    public OrderDraft replacing(String orderId) {
        return new OrderDraft(
                draftId, card, at, orderId, subject, grade, className, days, hours, settled, note,
                wanted);
    }

    /** With that subject; null where it is asked for anew. */
    public OrderDraft with(@Nullable Subject newSubject) {
        return new OrderDraft(
                draftId,
                card,
                at,
                replaces,
                newSubject,
                grade,
                className,
                days,
                hours,
                settled,
                note,
                wanted);
    }

    /** With that grade and class; the class that was not named so is doubted again. */
    public OrderDraft withClass(@Nullable Integer newGrade, @Nullable String newClass) {
        Set<Doubt> kept = Objects.equals(className, newClass) ? settled : without(Doubt.CLASS);
        return new OrderDraft(
                draftId, card, at, replaces, subject, newGrade, newClass, days, hours, kept, note,
                wanted);
    }

    /**
     * With those days; that one of others is a day off is doubted again, and what is for exams only
     * because of its days is no more so on others.
     */
    public OrderDraft with(Days newDays) {
        Set<Doubt> kept = days.equals(newDays) ? settled : without(Doubt.CLOSED_DAY);
        boolean other = !days.dates().containsAll(newDays.dates());
        String said = other && settled.contains(Doubt.EXAM_DAY) ? Supervision.without(note) : note;
        return new OrderDraft(
                draftId, card, at, replaces, subject, grade, className, newDays, hours, kept, said,
                wanted);
    }

    /** With those times; what looked odd about the others is doubted again. */
    public OrderDraft with(Hours newHours) {
        Set<Doubt> kept =
                hours.equals(newHours)
                        ? settled
                        : without(Doubt.PERIODS, Doubt.TOO_LONG, Doubt.TOO_SHORT, Doubt.ODD_HOUR);
        return new OrderDraft(
                draftId, card, at, replaces, subject, grade, className, days, newHours, kept, note,
                wanted);
    }

    /** With that note; blank or null for none. */
    public OrderDraft noting(@Nullable String words) {
        return new OrderDraft(
                draftId,
                card,
                at,
                replaces,
                subject,
                grade,
                className,
                days,
                hours,
                settled,
                Exchange.shortened(words),
                wanted);
    }

    /** Asking for that teacher; null for nobody in particular. */
    public OrderDraft wanting(@Nullable Wanted teacher) {
        return new OrderDraft(
                draftId, card, at, replaces, subject, grade, className, days, hours, settled, note,
                teacher);
    }

    /**
     * Without those doubts from now on, until what they are about changes; who cannot be asked is
     * not asked for any more, and what is on an exam day is for the exam.
     */
    public OrderDraft sureOf(Doubt... doubts) {
        Set<Doubt> all = new HashSet<>(settled);
        all.addAll(Arrays.asList(doubts));
        boolean anybody = all.remove(Doubt.TEACHER);
        boolean exams = all.contains(Doubt.EXAM_DAY);
        return new OrderDraft(
                draftId,
                card,
                at,
                replaces,
                subject,
                grade,
                className,
                days,
                hours,
                all,
                exams ? Supervision.saidIn(note) : note,
                anybody ? null : wanted);
    }

    /** With a word that it is for exams, on whatever day; its note keeps that. */
    public OrderDraft forExams() {
        return noting(Supervision.saidIn(note));
    }

    /** Whether its teacher looks after those who write an exam. */
    public boolean isForExams() {
        return Supervision.isSaidIn(note);
    }

    private Set<Doubt> without(Doubt... doubts) {
        Set<Doubt> rest = new HashSet<>(settled);
        rest.removeAll(Arrays.asList(doubts));
        return rest;
    }

    /** Whether nothing more must be asked before the card is shown. */
    public boolean isComplete() {
        return subject != null
                && className != null
                && !days.dates().isEmpty()
                && !days.endless()
                && hours.start() != null
                && hours.end() != null;
    }
}
