package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Hours;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.meaning.Slot;
import id.guruonline.conversation.understanding.meaning.Together;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.state.Exchange;
import id.guruonline.scheduler.people.LessonHour;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what a message gives into a draft. What it does not give stays as it was. */
public final class DraftSlots {

    private DraftSlots() {}

    /** Whether the message says anything about an order. */
    public static boolean areGiven(Understood said) {
        return said.subject() != null
                || said.className() != null
                || said.grade() != null
                || said.together() != null
                || !datesOf(said).isEmpty()
                || said.repeat() > 1
                || said.start() != null
                || said.end() != null
                || said.minutes() != null
                || said.problem() != null
                || said.detail() == Detail.ENDLESS_SERIES;
    }

    /** Whether the message gives one time of day and no word on what else is to change. */
    public static boolean isLoneTime(Understood said) {
        return said.start() != null
                && said.end() == null
                && said.minutes() == null
                && said.subject() == null
                && said.className() == null
                && said.grade() == null
                && datesOf(said).isEmpty();
    }

    /** The draft with all that the message gives. */
    public static OrderDraft fill(OrderDraft draft, Understood said, School school) {
        OrderDraft filled = draft;
        if (said.subject() != null) {
            filled = filled.with(said.subject());
        }
        filled = fillClass(filled, said, school);
        Days days = daysOf(draft.days(), said);
        Hours hours = hoursOf(draft.hours(), said);
        OrderDraft timed = filled.with(days).with(onFirst(days, hours, school));
        return clear(timed.noting(noteOf(timed.note(), said)), said);
    }

    /** The times as they are on the first of the days, where one is known. */
    public static Hours onFirst(Days days, Hours hours, School school) {
        return days.dates().stream()
                .min(Comparator.naturalOrder())
                .map(school.bellPlan()::on)
                .map(hours::on)
                .orElse(hours);
    }

    /** What is said of a note is added to it, unless it is the note itself or ends it. */
    private static @Nullable String noteOf(@Nullable String before, Understood said) {
        String note = said.note();
        if (note == null || note.isEmpty()) {
            return note == null ? before : null;
        }
        return Exchange.joined(before, note);
    }

    private static OrderDraft fillClass(OrderDraft draft, Understood said, School school) {
        String className = said.className();
        if (className != null) {
            return draft.withClass(said.grade(), asWritten(className, school));
        }
        Together together = said.together();
        if (together != null) {
            // one lesson: the first class has it, and its teacher reads of the others
            String first = together.classes().getFirst();
            Integer grade = Suggestions.gradeOf(first);
            OrderDraft classed =
                    grade != null && first.equals(grade.toString())
                            ? ofGrade(draft, grade, school)
                            : draft.withClass(null, asWritten(first, school));
            return classed.noting(Exchange.joined(draft.note(), together.words()));
        }
        Integer grade = said.grade();
        return grade == null || isOf(grade, draft.className())
                ? draft
                : ofGrade(draft, grade, school);
    }

    /** With the one class of that grade; which of several is asked. */
    private static OrderDraft ofGrade(OrderDraft draft, Integer grade, School school) {
        List<String> ofGrade =
                school.classes().stream()
                        .map(SchoolClass::name)
                        .filter(name -> isOf(grade, name))
                        .toList();
        return switch (ofGrade.size()) {
            case 0 -> draft.withClass(grade, grade.toString());
            case 1 -> draft.withClass(grade, ofGrade.getFirst());
            default -> draft.withClass(grade, null);
        };
    }

    private static boolean isOf(Integer grade, @Nullable String className) {
        return className != null && Objects.equals(Suggestions.gradeOf(className), grade);
    }

    /** Whether a class may be meant by a grade; by none any may. */
    public static boolean isOfGrade(@Nullable Integer grade, String className) {
        return grade == null || isOf(grade, className);
    }

    /** The class as the school writes it. */
    public static String asWritten(String className, School school) {
        return school.findClass(className).map(SchoolClass::name).orElse(className);
    }

    private static List<LocalDate> datesOf(Understood said) {
        LocalDate date = said.date();
        return said.dates().isEmpty() && date != null ? List.of(date) : said.dates();
    }

    private static Days daysOf(Days before, Understood said) {
        boolean endless = said.detail() == Detail.ENDLESS_SERIES;
        List<LocalDate> dates = datesOf(said);
        if (!dates.isEmpty()) {
            Days days = new Days(dates, dates.size() > 1 ? 1 : said.repeat(), endless);
            return said.wordsOf(Slot.REPEAT).isEmpty() ? days : days.counting();
        }
        if (endless || said.repeat() > 1) {
            return new Days(before.dates(), said.repeat(), endless);
        }
        return before;
    }

    private static Hours hoursOf(Hours before, Understood said) {
        LocalTime start = said.start();
        LocalTime end = said.end();
        Integer minutes = said.minutes();
        LessonHour first = before.firstHour();
        LessonHours told = said.byBells();
        if (start == null && end == null) {
            return minutes == null ? before : lasting(before.start(), first, minutes, told);
        }
        if (start == null) {
            LessonHour last = told == null ? null : told.last();
            return new Hours(
                    before.start(), end, null, null, LessonHours.orNull(first, last, null));
        }
        if (end == null && minutes == null) {
            return moved(before, start, told == null ? null : told.first());
        }
        return new Hours(start, end, minutes, said.periods(), told).settled();
    }

    private static Hours lasting(
            @Nullable LocalTime start,
            @Nullable LessonHour first,
            int minutes,
            @Nullable LessonHours told) {
        Integer tenths = told == null ? null : told.tenths();
        LessonHours byBells = LessonHours.orNull(first, null, tenths);
        return new Hours(start, null, minutes, null, byBells).settled();
    }

    /** A start that is moved takes its end along: as many lesson hours, or as many minutes. */
    private static Hours moved(Hours before, LocalTime start, @Nullable LessonHour first) {
        LessonHours byBells = before.byBells();
        LessonHour last = byBells == null ? null : byBells.lastFrom(first);
        Integer tenths = byBells == null ? null : byBells.tenths();
        return new Hours(
                        start,
                        null,
                        lengthOf(before),
                        null,
                        LessonHours.orNull(first, last, tenths))
                .settled();
    }

    private static @Nullable Integer lengthOf(Hours hours) {
        return hours.start() == null || hours.end() == null
                ? hours.minutes()
                : Integer.valueOf((int) Duration.between(hours.start(), hours.end()).toMinutes());
    }

    /** What was given but cannot be is asked for, whatever was known before. */
    private static OrderDraft clear(OrderDraft draft, Understood said) {
        Problem problem = said.problem();
        return switch (problem) {
            case null -> draft;
            case DATE -> draft.with(Days.NONE);
            case TIME, TIME_ORDER -> draft.with(Hours.NONE);
            case GRADE -> draft.withClass(null, null);
            case PAST ->
                    datesOf(said).isEmpty()
                            ? draft.with(Days.NONE)
                            : draft.with(said.start() == null ? Hours.NONE : draft.hours());
        };
    }

    /** Without what the doubt is about, so that it is asked for anew. */
    public static OrderDraft clear(OrderDraft draft, OrderDraft.Doubt doubt) {
        return switch (doubt) {
            case CLASS -> draft.withClass(null, null);
            case PERIODS, TOO_LONG, TOO_SHORT, ODD_HOUR -> draft.with(Hours.NONE);
            case CLOSED_DAY, EXAM_DAY -> draft.with(Days.NONE);
            case TEACHER -> draft.wanting(null);
        };
    }

    /** What is to be said about a slot that was given and cannot be. */
    public static Remark remarkOf(Understood said) {
        Problem problem = said.problem();
        return switch (problem) {
            case null -> Remark.NONE;
            case DATE -> Remark.NO_SUCH_DAY;
            case PAST -> Remark.PAST;
            case TIME -> Remark.NO_SUCH_TIME;
            case TIME_ORDER -> Remark.TIME_ORDER;
            case GRADE -> Remark.NO_SUCH_GRADE;
        };
    }
}
