package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingClass;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingDate;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingEdit;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingEnd;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSend;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingStart;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSubject;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingSure;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingTeacher;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingWeeks;
import id.guruonline.conversation.dialogue.operator.OperatorState.Drafting;
import id.guruonline.conversation.dialogue.operator.draft.Cards;
import id.guruonline.conversation.dialogue.operator.draft.DraftSlots;
import id.guruonline.conversation.dialogue.operator.draft.LessonPlan;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Doubt;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Hours;
import id.guruonline.conversation.dialogue.operator.draft.Suggestions;
import id.guruonline.conversation.dialogue.operator.draft.TaughtDays;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks for what a draft lacks, one thing at a time, and shows its card when nothing is lacking. */
final class Questions {

    /** A lesson of more lesson hours is likely a slip of the pen. */
    private static final int LONGEST_JP = 8;

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime LATEST = LocalTime.of(18, 0);

    private final ZoneId zone;
    private final Moves moves;
    private final NamedTeachers names;
    private final CalendarStore calendars;

    Questions(ZoneId zone, Moves moves, NamedTeachers names, CalendarStore calendars) {
        this.calendars = calendars;
        this.names = names;
        this.zone = zone;
        this.moves = moves;
    }

    /** The draft's next question, or its card. */
    Reply ask(School school, OrderDraft asked, List<OrderDraft> later, Remark remark, Instant at) {
        LocalDateTime now = LocalDateTime.ofInstant(at, zone);
        TaughtDays taught = new TaughtDays(calendars.calendar(), school);
        Settled settled = settle(asked, school, remark, now, taught).anew(asked, at);
        OrderDraft draft = settled.draft();
        Remark why = settled.remark();
        LocalTime start = draft.hours().start();
        if (draft.subject() == null) {
            return new Reply(
                    new AwaitingSubject(draft, later), List.of(askSubject(draft, why, school)));
        }
        if (draft.className() == null) {
            return new Reply(
                    new AwaitingClass(draft, later), List.of(askClass(draft, why, school)));
        }
        if (draft.days().endless()) {
            return new Reply(
                    new AwaitingWeeks(draft, later),
                    List.of(new OperatorSay.AskWeeks(why, draft.draftId())));
        }
        if (draft.days().dates().isEmpty()) {
            return new Reply(
                    new AwaitingDate(draft, later), List.of(askDate(draft, why, now, taught)));
        }
        Bells bells = bellsOf(draft, school);
        if (start == null) {
            return new Reply(
                    new AwaitingStart(draft, later), List.of(askStart(draft, why, bells, now)));
        }
        if (draft.hours().end() == null) {
            return new Reply(
                    new AwaitingEnd(draft, later), List.of(askEnd(draft, why, bells, start)));
        }
        Wanted wanted = draft.wanted();
        if (wanted != null && wanted.findOne().isEmpty()) {
            return new Reply(
                    new AwaitingTeacher(draft, later), List.of(askTeacher(draft, wanted, why)));
        }
        return findDoubt(draft, school, taught)
                .or(() -> findTeachersObstacle(draft, school).map(_ -> Doubt.TEACHER))
                .map(doubt ->
                        new Reply(
                                new AwaitingSure(doubt, draft, later),
                                List.of(askSure(doubt, draft, why, school, taught))))
                .orElseGet(() ->
                        new Reply(
                                new AwaitingSend(draft, later),
                                List.of(card(draft, why, school, at, taught))));
    }

    /** Says something, and asks once more what is waited for. */
    Reply askAgain(School school, Drafting state, Say first, Instant at) {
        Reply again =
                state instanceof AwaitingEdit(OrderDraft draft, List<OrderDraft> later)
                        ? askWhatToEdit(draft, later)
                        : ask(school, state.draft(), state.later(), Remark.NONE, at);
        return new Reply(
                again.next(), Stream.concat(Stream.of(first), again.says().stream()).toList());
    }

    /** Those of the first day; before any is known, of a usual one. */
    private static Bells bellsOf(OrderDraft draft, School school) {
        return draft.days().dates().stream()
                .findFirst()
                .map(school.bellPlan()::on)
                .orElse(school.bells());
    }

    /** What is odd about a complete draft, unless the operator said that it is meant so. */
    private Optional<Doubt> findDoubt(OrderDraft draft, School school, TaughtDays taught) {
        Lesson lesson = LessonPlan.of(draft, school, zone).getFirst();
        LocalTime start = LocalTime.ofInstant(lesson.start(), zone);
        LocalTime end = LocalTime.ofInstant(lesson.end(), zone);
        long minutes = Duration.between(start, end).toMinutes();
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!school.classes().isEmpty() && school.findClass(lesson.className()).isEmpty()) {
            doubts.add(Doubt.CLASS);
        }
        Periods periods = draft.hours().periods();
        Bells bells = bellsOf(draft, school);
        if (periods != null && periods.last() <= bells.lastPeriod()) {
            doubts.add(Doubt.PERIODS);
        }
        if (lesson.jp() > LONGEST_JP) {
            doubts.add(Doubt.TOO_LONG);
        }
        if (2 * minutes < bells.jpMinutes()) {
            doubts.add(Doubt.TOO_SHORT);
        }
        if (start.isBefore(EARLIEST) || end.isAfter(LATEST)) {
            doubts.add(Doubt.ODD_HOUR);
        }
        if (taught.findOff(draft).isPresent()) {
            doubts.add(Doubt.CLOSED_DAY);
        }
        if (taught.findExams(draft).isPresent()) {
            doubts.add(Doubt.EXAM_DAY);
        }
        doubts.removeAll(draft.settled());
        return doubts.stream().findFirst();
    }

    private Say askSure(
            Doubt doubt, OrderDraft draft, Remark remark, School school, TaughtDays taught) {
        Lesson lesson = LessonPlan.of(draft, school, zone).getFirst();
        LocalTime start = LocalTime.ofInstant(lesson.start(), zone);
        LocalTime end = LocalTime.ofInstant(lesson.end(), zone);
        String card = draft.card();
        return switch (doubt) {
            case CLASS -> new OperatorSay.AskSureOfClass(remark, card, lesson.className());
            case PERIODS -> {
                Periods periods = Objects.requireNonNull(draft.hours().periods());
                Hours byBells = draft.hours().byPeriods().on(bellsOf(draft, school));
                yield new OperatorSay.AskPeriodsOrClock(
                        remark,
                        card,
                        periods.first(),
                        periods.last(),
                        Objects.requireNonNull(byBells.start()),
                        Objects.requireNonNull(byBells.end()),
                        start,
                        end);
            }
            case TOO_LONG -> new OperatorSay.AskSureOfLong(remark, card, start, end, lesson.jp());
            case TOO_SHORT -> new OperatorSay.AskSureOfShort(remark, card, start, end);
            case ODD_HOUR -> new OperatorSay.AskSureOfHour(remark, card, start, end);
            case CLOSED_DAY -> {
                LocalDate day = taught.findOff(draft).orElseThrow();
                yield new OperatorSay.AskSureOfDay(remark, card, day, taught.why(day));
            }
            case EXAM_DAY -> {
                LocalDate day = taught.findExams(draft).orElseThrow();
                yield new OperatorSay.AskSupervision(remark, card, day, taught.why(day));
            }
            case TEACHER ->
                    new OperatorSay.AskOthers(
                            remark,
                            card,
                            names.fullNameOf(Objects.requireNonNull(draft.wanted())),
                            findTeachersObstacle(draft, school).orElseGet(Line.TakesNoOffers::new));
        };
    }

    Reply askWhatToEdit(OrderDraft draft, List<OrderDraft> later) {
        return new Reply(
                new AwaitingEdit(draft, later),
                List.of(new OperatorSay.AskWhatToEdit(draft.card())));
    }

    private record Settled(OrderDraft draft, Remark remark) {

        /**
         * On a card of its own where other days than those of the card that was shown are left: a
         * tap on that one must not order what nobody saw.
         */
        Settled anew(OrderDraft asked, Instant at) {
            boolean shown = asked.at().isBefore(at);
            return shown && !draft.days().equals(asked.days())
                    ? new Settled(draft.changed(Cards.of(asked.card(), 0), at), remark)
                    : this;
        }
    }

    /** What time and calendar have to say about the draft by now. */
    private static Settled settle(
            OrderDraft asked, School school, Remark remark, LocalDateTime now, TaughtDays taught) {
        Days all = asked.days().spread();
        Hours timed =
                DraftSlots.onFirst(all, asked.hours(), school)
                        .settled()
                        .shownBy(school.bellsTurn());
        OrderDraft draft = asked.with(all).with(timed);
        BellPlan plan = school.bellPlan();
        if (!isTimed(asked.hours(), timed, all, plan)) {
            return new Settled(draft.with(Hours.NONE), Remark.NO_SUCH_TIME);
        }
        LocalTime start = draft.hours().start();
        LocalTime end = draft.hours().end();
        if (start != null && end != null && !start.isBefore(end)) {
            return new Settled(draft.with(Hours.NONE), Remark.TIME_ORDER);
        }
        List<LocalDate> named = draft.days().dates();
        List<LocalDate> ahead =
                named.stream()
                        .distinct()
                        .filter(day -> isAhead(day, draft.hours(), plan.on(day), now))
                        .sorted()
                        .toList();
        if (ahead.isEmpty() && !named.isEmpty()) {
            return new Settled(draft.with(Days.NONE), Remark.PAST);
        }
        if (ahead.size() > OrderDraft.MOST_DAYS) {
            return new Settled(
                    taught(draft, ahead.subList(0, OrderDraft.MOST_DAYS), taught),
                    Remark.TOO_MANY_DAYS);
        }
        OrderDraft dated = taught(draft, ahead, taught);
        Hours first = DraftSlots.onFirst(dated.days(), draft.hours(), school);
        return new Settled(dated.with(first), remark);
    }

    /** On those of the days on which the school teaches. */
    private static OrderDraft taught(OrderDraft draft, List<LocalDate> dates, TaughtDays taught) {
        OrderDraft dated = draft.with(draft.days().with(dates));
        return dated.with(taught.of(dated));
    }

    /** Whether a day that is off, or an exam day, was not one when the card was shown. */
    boolean isOffMeanwhile(OrderDraft draft, School school) {
        TaughtDays taught = new TaughtDays(calendars.calendar(), school);
        boolean off = !taught.of(draft).equals(draft.days());
        return off
                || (taught.findOff(draft).isPresent()
                        && !draft.settled().contains(Doubt.CLOSED_DAY))
                || taught.findExams(draft).isPresent();
    }

    /** Whether each day has all of the lesson hours that were told. */
    private static boolean isTimed(Hours told, Hours onFirst, Days days, BellPlan plan) {
        boolean begins = onFirst.start() != null || told.firstHour() != null;
        boolean ends = onFirst.end() != null || told.lastHour() != null;
        return days.dates().stream()
                .map(day -> told.on(plan.on(day)))
                .allMatch(hours ->
                        (!begins || hours.start() != null) && (!ends || hours.end() != null));
    }

    /** Or so little of it is over that a teacher who comes now still has a lesson hour. */
    private static boolean isAhead(LocalDate day, Hours told, Bells bells, LocalDateTime now) {
        Hours hours = told.on(bells);
        LocalTime start = hours.start();
        if (start == null) {
            return !day.isBefore(now.toLocalDate());
        }
        LocalTime end =
                hours.end() == null ? start.plusMinutes(2L * bells.jpMinutes()) : hours.end();
        LocalDateTime last = day.atTime(end).minusMinutes(bells.jpMinutes());
        return last.isAfter(now) || day.atTime(start).isAfter(now);
    }

    private Say askTeacher(OrderDraft draft, Wanted wanted, Remark remark) {
        return wanted.teacherIds().isEmpty()
                ? new OperatorSay.AskTeacherName(
                        remark, draft.draftId(), draft.card(), wanted.said())
                : new OperatorSay.AskWhichTeacher(
                        remark,
                        draft.draftId(),
                        wanted.said(),
                        wanted.teacherIds().stream().map(names::nameOf).toList(),
                        wanted.teacherIds());
    }

    /** Why who is asked for by name can be asked for no lesson of the draft. */
    private Optional<Line> findTeachersObstacle(OrderDraft draft, School school) {
        Wanted wanted = draft.wanted();
        return Optional.ofNullable(wanted)
                .flatMap(Wanted::findOne)
                .flatMap(id ->
                        names.findObstacle(
                                id, LessonPlan.of(draft, school, zone), school, draft.at()))
                .map(reason -> whyNot(reason, draft));
    }

    /** In kind words; what is somebody's own matter is kept to them. */
    private static Line whyNot(Reason reason, OrderDraft draft) {
        return switch (reason) {
            case SUBJECT_NOT_TAUGHT, LEVEL_NOT_TAUGHT ->
                    new Line.TeachesOther(Objects.requireNonNull(draft.subject()));
            case OVERLAPS, HOME_HOURS, TRAVEL, TOO_LATE, DAY_FULL, WEEK_FULL, ACROSS_WEEKS ->
                    new Line.HasNoTime();
            case OUT_OF_RADIUS -> new Line.LivesFarAway();
            case INACTIVE,
                    PAUSED,
                    SCHOOL_NOT_YET,
                    EXCLUDED_BY_SCHOOL,
                    EXCLUDED_FROM_ORDER,
                    ALREADY_ASKED,
                    NOT_OFFERED,
                    SILENT,
                    ASKED_OFTEN,
                    ASKED_ENOUGH,
                    HELD,
                    NOT_YET,
                    TAKEN_BY_ANOTHER,
                    CANCELLED,
                    MOVED,
                    STARTED ->
                    new Line.TakesNoOffers();
        };
    }

    private Line noteOf(OrderDraft draft, TaughtDays taught) {
        Line note = taught.above(Line.note(draft.note()), draft);
        Wanted wanted = draft.wanted();
        if (wanted == null) {
            return note;
        }
        String teacher = names.fullNameOf(wanted);
        return wanted.others()
                ? new Line.WantedFirst(teacher, note)
                : new Line.WantedOnly(teacher, note);
    }

    private static Say askSubject(OrderDraft draft, Remark remark, School school) {
        return new OperatorSay.AskSubject(
                remark, draft.draftId(), Suggestions.subjects(school.level()));
    }

    private static Say askClass(OrderDraft draft, Remark remark, School school) {
        return new OperatorSay.AskClass(
                remark, draft.draftId(), Suggestions.classes(school, draft.grade()));
    }

    private static Say askDate(
            OrderDraft draft, Remark remark, LocalDateTime now, TaughtDays taught) {
        return new OperatorSay.AskDate(
                remark,
                draft.draftId(),
                now.toLocalDate(),
                Suggestions.days(now, draft.hours().start(), taught::isTaught));
    }

    private static Say askStart(OrderDraft draft, Remark remark, Bells bells, LocalDateTime now) {
        return new OperatorSay.AskStart(
                remark, draft.draftId(), Suggestions.starts(bells, draft.days().dates(), now));
    }

    private static Say askEnd(OrderDraft draft, Remark remark, Bells bells, LocalTime start) {
        return new OperatorSay.AskEnd(
                remark, start, draft.draftId(), Suggestions.lengths(bells, start));
    }

    private List<LocalTime> clock(Lesson lesson) {
        return List.of(
                LocalTime.ofInstant(lesson.start(), zone), LocalTime.ofInstant(lesson.end(), zone));
    }

    private Say card(
            OrderDraft draft, Remark remark, School school, Instant at, TaughtDays taught) {
        List<Lesson> lessons = LessonPlan.of(draft, school, zone);
        Lesson first = lessons.getFirst();
        Subject subject = first.subject();
        When when = When.of(first);
        String replaces = draft.replaces();
        Line note = noteOf(draft, taught);
        Optional<Order> moving = moves.find(draft, lessons, at);
        if (moving.isPresent()) {
            return moves.card(moving.get(), draft, first, remark, school);
        }
        if (lessons.stream().map(this::clock).distinct().count() > 1) {
            return new OperatorSay.SeriesByBellsCard(
                    remark,
                    draft.card(),
                    subject,
                    first.className(),
                    lessons.stream().map(When::of).toList(),
                    lessons.size(),
                    school.name(),
                    note);
        }
        if (lessons.size() > 1) {
            return new OperatorSay.SeriesCard(
                    remark,
                    draft.card(),
                    subject,
                    first.className(),
                    draft.days().dates(),
                    lessons.size(),
                    when,
                    school.name(),
                    note);
        }
        return replaces == null
                ? new OperatorSay.Card(
                        remark, draft.card(), subject, first.className(), when, school.name(), note)
                : new OperatorSay.ReplacingCard(
                        remark,
                        draft.card(),
                        subject,
                        first.className(),
                        when,
                        school.name(),
                        note,
                        replaces);
    }
}
