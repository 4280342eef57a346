package id.guruonline.conversation.text;

import id.guruonline.conversation.text.Hint.Purpose;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a school operator is told. */
public sealed interface OperatorSay extends Say {

    /** In the place of a teacher's id, on the button for anybody. */
    String NOBODY_IN_PARTICULAR = "-";

    /** A teacher who is to come to the school has another number. */
    record TeacherRenumbered(Line teacher) implements OperatorSay {}

    /** The office keeps a colleague of the school out. */
    record ColleagueLocked(String name) implements OperatorSay {}

    record ColleagueUnlocked(String name) implements OperatorSay {}

    record ColleagueRemoved(String name) implements OperatorSay {}

    /** A colleague's name or number is another now. */
    record ColleagueChanged(Line colleague) implements OperatorSay {}

    record ColleagueAdded(Line colleague) implements OperatorSay {}

    // orders in the making

    record AskSubject(Remark remark, String draftId, List<Subject> likely) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return likely.stream()
                    .map(s -> Choice.of(new Label.OfSubject(s), Verb.OfDraft.SUBJECT, draftId, s))
                    .toList();
        }
    }

    record AskClass(Remark remark, String draftId, List<String> classes) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return classes.stream()
                    .map(c -> Choice.of(new Label.OfClass(c), Verb.OfDraft.CLASS, draftId, c))
                    .toList();
        }
    }

    /**
     * Asks for the day.
     *
     * @param today the day it is asked
     */
    record AskDate(Remark remark, String draftId, LocalDate today, List<LocalDate> days)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return days.stream()
                    .map(day -> Choice.of(label(day), Verb.OfDraft.DATE, draftId, day))
                    .toList();
        }

        private Label label(LocalDate day) {
            if (day.equals(today)) {
                return Label.Fixed.TODAY;
            }
            if (day.equals(today.plusDays(1))) {
                return Label.Fixed.TOMORROW;
            }
            return day.equals(today.plusDays(2))
                    ? Label.Fixed.DAY_AFTER_TOMORROW
                    : new Label.OfDay(day);
        }
    }

    record AskStart(Remark remark, String draftId, List<LocalTime> bells) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return bells.stream()
                    .map(t -> Choice.of(new Label.OfTime(t), Verb.OfDraft.START, draftId, t))
                    .toList();
        }
    }

    record AskEnd(Remark remark, LocalTime start, String draftId, List<Label.OfLength> lengths)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return lengths.stream()
                    .map(l -> Choice.of(l, Verb.OfDraft.END, draftId, l.end()))
                    .toList();
        }
    }

    /** A series whose end nobody named. */
    record AskWeeks(Remark remark, String draftId) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return IntStream.of(2, 4, 8)
                    .mapToObj(n -> Choice.of(new Label.OfWeeks(n), Verb.OfDraft.WEEKS, draftId, n))
                    .toList();
        }
    }

    /** Exactly what will be ordered. */
    record Card(
            Remark remark,
            String cardId,
            Subject subject,
            String className,
            When when,
            String school,
            Line note)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return cardChoices(cardId, note);
        }
    }

    /** A card whose order takes the place of one that was sent. */
    record ReplacingCard(
            Remark remark,
            String cardId,
            Subject subject,
            String className,
            When when,
            String school,
            Line note,
            String replaces)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return cardChoices(cardId, note);
        }
    }

    /**
     * A card whose lesson has a teacher, who is asked first whether the new time suits.
     *
     * @param before when it is until then
     */
    record MovingCard(
            Remark remark,
            String cardId,
            Subject subject,
            String className,
            When when,
            String school,
            Line note,
            String orderId,
            String teacher,
            When before)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return cardChoices(cardId);
        }
    }

    /**
     * A card for several lessons at the same time of the day.
     *
     * @param first when the first is
     */
    record SeriesCard(
            Remark remark,
            String cardId,
            Subject subject,
            String className,
            List<LocalDate> dates,
            int count,
            When first,
            String school,
            Line note)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return cardChoices(cardId, note);
        }
    }

    /** A card for several lessons whose times differ, for their days have other bells. */
    record SeriesByBellsCard(
            Remark remark,
            String cardId,
            Subject subject,
            String className,
            List<When> lessons,
            int count,
            String school,
            Line note)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return cardChoices(cardId, note);
        }
    }

    /** Where the school wants somebody, whether others may be asked too can be changed at once. */
    private static List<Choice> cardChoices(String cardId, Line note) {
        Stream<Choice> others =
                switch (note) {
                    case Line.WantedFirst _ ->
                            Stream.of(Choice.of(Label.Fixed.ONLY, Verb.OfCard.ONLY, cardId));
                    case Line.WantedOnly _ ->
                            Stream.of(
                                    Choice.of(
                                            Label.Fixed.OTHERS_TOO,
                                            Verb.OfCard.OTHERS_TOO,
                                            cardId));
                    default -> Stream.empty();
                };
        List<Choice> plain = cardChoices(cardId);
        return Stream.of(plain.subList(0, 1).stream(), others, plain.subList(1, 3).stream())
                .flatMap(each -> each)
                .toList();
    }

    private static List<Choice> cardChoices(String cardId) {
        return List.of(
                Choice.of(Label.Fixed.SEND, Verb.OfCard.SEND, cardId),
                Choice.of(Label.Fixed.EDIT, Verb.OfCard.EDIT, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
    }

    /** A class that the school has not named. */
    record AskSureOfClass(Remark remark, String cardId, String className) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return sure(cardId, Label.Fixed.CHANGE_CLASS, Verb.OfCard.EDIT_CLASS);
        }
    }

    /**
     * Lesson hours, or a time of day.
     *
     * @param from when the first of the lesson hours begins
     * @param to when the last of them ends
     */
    record AskPeriodsOrClock(
            Remark remark,
            String cardId,
            int first,
            int last,
            LocalTime from,
            LocalTime to,
            LocalTime start,
            LocalTime end)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.PERIODS, Verb.OfCard.PERIODS, cardId),
                    Choice.of(new Label.OfTime(start), Verb.OfCard.SURE, cardId),
                    Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
        }
    }

    /** A lesson longer than any. */
    record AskSureOfLong(Remark remark, String cardId, LocalTime start, LocalTime end, int jp)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return sure(cardId, Label.Fixed.EDIT, Verb.OfCard.EDIT_TIME);
        }
    }

    /** A lesson shorter than any. */
    record AskSureOfShort(Remark remark, String cardId, LocalTime start, LocalTime end)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return sure(cardId, Label.Fixed.EDIT, Verb.OfCard.EDIT_TIME);
        }
    }

    /** A lesson when schools are closed. */
    record AskSureOfHour(Remark remark, String cardId, LocalTime start, LocalTime end)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return sure(cardId, Label.Fixed.EDIT, Verb.OfCard.EDIT_TIME);
        }
    }

    /** A lesson on a day off. */
    record AskSureOfDay(Remark remark, String cardId, LocalDate day, Line why)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return sureOfDay(cardId, Label.Fixed.STILL_ON_DAY);
        }
    }

    /** A lesson on an exam day, on which teachers only look after those who write. */
    record AskSupervision(Remark remark, String cardId, LocalDate day, Line why)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return sureOfDay(cardId, Label.Fixed.SUPERVISION);
        }
    }

    private static List<Choice> sureOfDay(String cardId, Label yes) {
        return List.of(
                Choice.of(yes, Verb.OfCard.SURE, cardId),
                Choice.of(Label.Fixed.OTHER_DAY, Verb.OfCard.EDIT_DATE, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
    }

    /**
     * Orders of the school are on days that are off, or exam days, from now on. They stand.
     *
     * @param orderId one of them
     */
    record OrdersOnDayOff(Line entry, List<Line> standing, int more, String orderId)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /**
     * Several teachers of the name that the school asks for.
     *
     * @param names theirs, in the order of the ids
     */
    record AskWhichTeacher(
            Remark remark, String draftId, String said, List<String> names, List<String> teacherIds)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return Stream.concat(
                            IntStream.range(0, names.size())
                                    .mapToObj(i ->
                                            Choice.of(
                                                    new Label.OfTeacher(names.get(i)),
                                                    Verb.OfDraft.TEACHER,
                                                    draftId,
                                                    teacherIds.get(i))),
                            Stream.of(anybody(draftId)))
                    .toList();
        }
    }

    /** No teacher whom the school can know has the name that it asks for. */
    record AskTeacherName(Remark remark, String draftId, String cardId, String said)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(anybody(draftId), Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
        }
    }

    private static Choice anybody(String draftId) {
        return Choice.of(Label.Fixed.ANYBODY, Verb.OfDraft.TEACHER, draftId, NOBODY_IN_PARTICULAR);
    }

    /** The teacher whom the school asks for cannot be asked. */
    record AskOthers(Remark remark, String cardId, String teacher, Line why)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.SEEK_OTHER, Verb.OfCard.SURE, cardId),
                    Choice.of(Label.Fixed.EDIT, Verb.OfCard.EDIT, cardId),
                    Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
        }
    }

    /** The teacher whom the school named said no; others are asked now. */
    record NamedDeclined(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return status(orderId);
        }
    }

    /** There is no answer yet of whom the school named; others are asked too now. */
    record NamedSilent(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return status(orderId);
        }
    }

    /** Whom the school named cannot be asked; others are now. */
    record NamedCannot(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return status(orderId);
        }
    }

    /** As {@link NamedDeclined}, where nobody else may be asked. */
    record OnlyNamedDeclined(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return othersOrNobody(orderId);
        }
    }

    /** As {@link NamedSilent}, where nobody else may be asked. */
    record OnlyNamedSilent(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.SEEK_OTHER, Verb.OfOrderAnswer.OTHERS, orderId),
                    Choice.of(Label.Fixed.WAIT, Verb.OfOrderAnswer.WAIT, orderId),
                    Choice.of(Label.Fixed.CANCEL_ORDER, Verb.OfOrder.CANCEL, orderId));
        }
    }

    /** The time to answer ran out for the only one who may be asked. */
    record OnlyNamedExpired(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return othersOrNobody(orderId);
        }
    }

    /** The school waits for whom it named: how that stands. */
    record NamedAwaited(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return status(orderId);
        }
    }

    /** As {@link NamedCannot}, where nobody else may be asked. */
    record OnlyNamedCannot(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return othersOrNobody(orderId);
        }
    }

    /**
     * What came of the teacher whom the school named.
     *
     * @param outcome null, as long as an answer is awaited, is silence
     * @param others whether others are asked now
     */
    static Say ofNamed(
            String orderId,
            Line.OfLesson lesson,
            String teacher,
            Named.@Nullable Outcome outcome,
            boolean others) {
        return switch (outcome) {
            case DECLINED, LEFT ->
                    others
                            ? new NamedDeclined(orderId, lesson, teacher)
                            : new OnlyNamedDeclined(orderId, lesson, teacher);
            case SILENT ->
                    others
                            ? new NamedSilent(orderId, lesson, teacher)
                            : new OnlyNamedSilent(orderId, lesson, teacher);
            case EXPIRED ->
                    others
                            ? new NamedSilent(orderId, lesson, teacher)
                            : new OnlyNamedExpired(orderId, lesson, teacher);
            case CANNOT ->
                    others
                            ? new NamedCannot(orderId, lesson, teacher)
                            : new OnlyNamedCannot(orderId, lesson, teacher);
            case null -> new OnlyNamedSilent(orderId, lesson, teacher);
        };
    }

    private static List<Choice> status(String orderId) {
        return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrder.SHOW, orderId));
    }

    private static List<Choice> othersOrNobody(String orderId) {
        return List.of(
                Choice.of(Label.Fixed.SEEK_OTHER, Verb.OfOrderAnswer.OTHERS, orderId),
                Choice.of(Label.Fixed.CANCEL_ORDER, Verb.OfOrder.CANCEL, orderId));
    }

    /** Others are asked too from now on. */
    record OthersSought(String orderId, Line.OfLesson lesson) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return status(orderId);
        }
    }

    private static List<Choice> sure(String cardId, Label edit, Verb.OfCard part) {
        return List.of(
                Choice.of(Label.Fixed.SURE, Verb.OfCard.SURE, cardId),
                Choice.of(edit, part, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
    }

    record AskWhatToEdit(String cardId) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.EDIT_SUBJECT, Verb.OfCard.EDIT_SUBJECT, cardId),
                    Choice.of(Label.Fixed.EDIT_CLASS, Verb.OfCard.EDIT_CLASS, cardId),
                    Choice.of(Label.Fixed.EDIT_DATE, Verb.OfCard.EDIT_DATE, cardId),
                    Choice.of(Label.Fixed.EDIT_TIME, Verb.OfCard.EDIT_TIME, cardId));
        }
    }

    /** The class has an order at that time. */
    record SameClass(String cardId, Line.OfLesson other, String orderId) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return knowinglyOrNot(cardId);
        }
    }

    /** The class may have an order at that time: it is wished to be there. */
    record SameClassWished(String cardId, Line.OfLesson from, When to, String orderId)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return knowinglyOrNot(cardId);
        }
    }

    private static List<Choice> knowinglyOrNot(String cardId) {
        return List.of(
                Choice.of(Label.Fixed.KNOWINGLY, Verb.OfCard.KNOWINGLY, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfCard.DROP, cardId));
    }

    /** The school has so many orders that look for a teacher that no more can be sent now. */
    record TooManyOpen(int most) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /** As {@link TooManyOpen}. */
    record TooManyOpenCallOffice(int most, String phone) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /** A card was put aside without ordering. */
    record Dropped() implements OperatorSay {}

    /** A button of a card that is gone. */
    record CardGone() implements OperatorSay {}

    record Placed(String orderId, Line.OfLesson lesson, Line next) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.STATUS, Verb.OfOrder.SHOW, orderId),
                    Choice.of(Label.Fixed.CANCEL_ORDER, Verb.OfOrder.CANCEL, orderId));
        }
    }

    record SeriesPlaced(int count, List<Line> orders, int more, Line next) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /** Days of a series on which the lesson had begun when it was sent. */
    record LeftOut(List<LocalDate> dates) implements OperatorSay {}

    // orders that stand

    record NoOrders() implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ORDER, Verb.Ordering.ORDER));
        }
    }

    /**
     * The school's current orders.
     *
     * @param more how many orders are not listed
     */
    record Status(List<Line> orders, int more) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ORDER, Verb.Ordering.ORDER));
        }
    }

    /**
     * One order in full, while a teacher is looked for.
     *
     * @param asked teachers asked so far
     * @param next how it goes on
     */
    record StatusOpen(String orderId, Line.OfLesson lesson, Line note, int asked, Line next)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return standing(orderId);
        }
    }

    /**
     * One order in full that a teacher has.
     *
     * @param asked the time that the teacher is asked for, if any
     */
    record StatusFilled(
            String orderId, Line.OfLesson lesson, Line note, Line asked, Line teacher, Stars stars)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return standing(orderId);
        }
    }

    private static List<Choice> standing(String orderId) {
        return List.of(
                Choice.of(Label.Fixed.CHANGE, Verb.OfOrder.CHANGE, orderId),
                Choice.of(Label.Fixed.CANCEL_ORDER, Verb.OfOrder.CANCEL, orderId));
    }

    /** One order that is over. */
    record StatusOver(Line.OfOrder order) implements OperatorSay {}

    record NoSuchOrder(String orderId) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /**
     * Asks which of several orders is meant.
     *
     * @param more how many orders are not listed
     * @param verb what tapping one of them asks for
     * @param shown those that are
     * @param about what the button says besides the order, of each of them
     */
    record AskWhichOrder(
            Purpose purpose,
            List<Line> orders,
            int more,
            Verb verb,
            List<Label.OfOrder> shown,
            List<String> about)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return Stream.concat(
                            IntStream.range(0, shown.size()).mapToObj(this::choice),
                            Stream.of(Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP)))
                    .toList();
        }

        private Choice choice(int index) {
            Label.OfOrder order = shown.get(index);
            return Choice.of(order, verb, order.orderId(), about.get(index));
        }
    }

    record AskCancel(String orderId, Line.OfLesson lesson) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return surely(Label.Fixed.CANCEL_SURELY, Verb.OfOrderAnswer.CANCEL_SURELY, orderId);
        }
    }

    /**
     * Shall all of these be cancelled?
     *
     * @param more how many orders are not listed
     */
    record AskCancelAll(String questionId, List<Line> orders, int more) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return surely(Label.Fixed.CANCEL_ALL, Verb.OfOrderAnswer.CANCEL_ALL, questionId);
        }
    }

    /**
     * All of these were.
     *
     * @param more how many orders are not listed
     */
    record CancelledAll(List<Line> orders, int more) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ORDER, Verb.Ordering.ORDER));
        }
    }

    record Cancelled(String orderId, Line.OfLesson lesson) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ORDER, Verb.Ordering.ORDER));
        }
    }

    /**
     * None of these can be cancelled any more.
     *
     * @param more how many orders are not listed
     */
    record TooLateToCancel(List<Line> orders, int more) implements OperatorSay {}

    /** Nothing was cancelled or reported. */
    record Kept() implements OperatorSay {}

    record NothingToCancel() implements OperatorSay {}

    // another time for a lesson that a teacher has

    /** The teacher is asked. */
    record MoveWanted(
            String orderId, String questionId, String teacher, When from, When to, AnswerBy answer)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(
                            Label.Fixed.KEEP_TIME,
                            Verb.OfOrderAnswer.OLD_TIME,
                            orderId,
                            questionId),
                    Choice.of(Label.Fixed.STATUS, Verb.OfOrder.SHOW, orderId));
        }
    }

    /** The teacher cannot at that time: the old one, or somebody else? */
    record MoveDeclined(
            String orderId, String questionId, Line teacher, Line.OfLesson from, When to)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return timeOrTeacher(orderId, questionId);
        }
    }

    /** The teacher has not answered. */
    record MoveUnanswered(
            String orderId, String questionId, Line teacher, Line.OfLesson from, When to)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return timeOrTeacher(orderId, questionId);
        }
    }

    /** The question seems not to have reached the teacher. */
    record MoveUnheard(String orderId, String questionId, Line teacher, Line.OfLesson from, When to)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return timeOrTeacher(orderId, questionId);
        }
    }

    /** The teacher's timetable does not allow it. */
    record MoveClashes(String orderId, String questionId, Line teacher, Line.OfLesson from, When to)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return timeOrTeacher(orderId, questionId);
        }
    }

    /** The teacher gave the lesson back instead. */
    record MoveLeft(String orderId, String questionId, Line teacher, Line.OfLesson from, When to)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return timeOrTeacher(orderId, questionId);
        }
    }

    /**
     * Asks how a lesson goes on that its teacher did not agree to have at another time; throws
     * where that is settled, or awaited.
     */
    static OperatorSay askTimeOrTeacher(String orderId, Move move, Line teacher) {
        String question = move.questionId();
        Line.OfLesson from = Line.OfLesson.of(move.from());
        When to = When.of(move.to());
        return switch (move.outcome()) {
            case DECLINED -> new MoveDeclined(orderId, question, teacher, from, to);
            case SILENT -> new MoveUnanswered(orderId, question, teacher, from, to);
            case UNHEARD -> new MoveUnheard(orderId, question, teacher, from, to);
            case CLASHES -> new MoveClashes(orderId, question, teacher, from, to);
            case LEFT -> new MoveLeft(orderId, question, teacher, from, to);
            case PLANNED, ASKED, AGREED, KEPT ->
                    throw new IllegalArgumentException("nothing to be settled of " + move);
        };
    }

    private static List<Choice> timeOrTeacher(String orderId, String questionId) {
        return List.of(
                Choice.of(Label.Fixed.KEEP_TIME, Verb.OfOrderAnswer.OLD_TIME, orderId, questionId),
                Choice.of(Label.Fixed.SEEK_OTHER, Verb.OfOrderAnswer.SEEK, orderId, questionId));
    }

    /**
     * The class has another order at the new time, or may come to have one: is somebody else sought
     * all the same?
     *
     * @param other that order's lesson
     */
    record AskSeekAnyway(String orderId, String questionId, Line.OfLesson other, String otherId)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(
                            Label.Fixed.SEEK_ANYWAY,
                            Verb.OfOrderAnswer.ANYWAY,
                            orderId,
                            questionId),
                    Choice.of(
                            Label.Fixed.KEEP_TIME,
                            Verb.OfOrderAnswer.OLD_TIME,
                            orderId,
                            questionId));
        }
    }

    /** The lesson is at another time, and its teacher agreed. */
    record Moved(String orderId, Line.OfLesson from, When to, Line teacher)
            implements OperatorSay {}

    record TimeKept(String orderId, Line.OfLesson lesson) implements OperatorSay {}

    // the teacher's coming

    record AskNoShow(String orderId, String teacherId, String teacher, Line.OfLesson lesson)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return surely(
                    Label.Fixed.ABSENT_SURELY,
                    Verb.OfOrderAnswer.ABSENT_SURELY,
                    orderId,
                    teacherId);
        }
    }

    private static List<Choice> surely(Label label, Verb verb, Object... about) {
        return List.of(
                Choice.of(label, verb, about), Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
    }

    /** Reported in time: another teacher is looked for. */
    record NoShowReopened(String orderId, Line.OfLesson lesson) implements OperatorSay {}

    /** Reported when it was too late for another. */
    record NoShowNoted(String orderId, Line.OfLesson lesson) implements OperatorSay {}

    record NoShowTooLate(Line.OfOrder order) implements OperatorSay {}

    record NobodyExpected() implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /**
     * Somebody is said to be there long before the lesson.
     *
     * @param from the time of the lesson's day from which on it counts
     */
    record TooEarly(String orderId, Line.OfLesson lesson, String teacher, LocalTime from)
            implements OperatorSay {}

    record AttendanceNoted(String orderId, String teacher) implements OperatorSay {}

    record LatenessNoted(String orderId, String teacherId, Line teacher) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /** As {@link LatenessNoted}, where it was told by how many minutes. */
    record MinutesNoted(String orderId, String teacherId, Line teacher, int minutes)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    private static List<Choice> coming(String orderId, String teacherId) {
        return List.of(
                Choice.of(Label.Fixed.HERE, Verb.OfOrder.HERE, orderId, teacherId),
                Choice.of(Label.Fixed.ABSENT, Verb.OfOrder.ABSENT, orderId, teacherId));
    }

    // small talk

    record Greeting(String name, String school) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return start();
        }
    }

    record Help() implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return start();
        }
    }

    record Unclear() implements OperatorSay {
        @Override
        public boolean isLost() {
            return true;
        }

        @Override
        public List<Choice> choices() {
            return start();
        }
    }

    private static List<Choice> start() {
        return List.of(
                Choice.of(Label.Fixed.ORDER, Verb.Ordering.ORDER),
                Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS),
                Choice.of(Label.Fixed.HELP, Verb.Anytime.HELP));
    }

    record NothingToRepeat() implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ORDER, Verb.Ordering.ORDER));
        }
    }

    // announcements

    record TeacherFound(String orderId, Line.OfLesson lesson, Line teacher, Stars stars)
            implements OperatorSay {}

    /**
     * One teacher has several lessons.
     *
     * @param more how many are not listed
     */
    record TeacherFoundForAll(
            int count, List<Line.OfTaken> lessons, int more, Line teacher, Stars stars)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    record TeacherLeft(String orderId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {}

    /** Another operator of the school called it off. */
    record CancelledByColleague(String orderId, Line.OfLesson lesson, String colleague)
            implements OperatorSay {}

    /** A colleague ordered something else instead. */
    record ReplacedByColleague(
            String orderId, Line.OfLesson lesson, Line.OfLesson replacement, String colleague)
            implements OperatorSay {}

    record NobodyFound(String orderId, Line.OfLesson lesson) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.CHANGE, Verb.OfOrder.CHANGE, orderId),
                    Choice.of(Label.Fixed.CANCEL_ORDER, Verb.OfOrder.CANCEL, orderId));
        }
    }

    /** Somebody comes although the lesson runs already. */
    record TeacherComing(
            String orderId, Line.OfLesson lesson, Line teacher, Stars stars, LocalTime arrival)
            implements OperatorSay {}

    record BegunWithNobody(String orderId, Line.OfLesson lesson, LocalTime until)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.CANCEL_ORDER, Verb.OfOrder.CANCEL, orderId));
        }
    }

    record Unfilled(String orderId, Line.OfLesson lesson) implements OperatorSay {}

    /** Another operator of the school reported the teacher missing. */
    record NoShowByColleague(String orderId, Line.OfLesson lesson, String teacher, String colleague)
            implements OperatorSay {}

    record OnTheWay(String orderId, Line.OfLesson lesson, String teacher) implements OperatorSay {}

    record Arrived(String orderId, Line.OfLesson lesson, String teacher) implements OperatorSay {}

    /** Half an hour before: the teacher has not said to be on the way. */
    record TeacherSilent(String orderId, String teacherId, Line.OfLesson lesson, Line teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /**
     * As {@link TeacherSilent}, where somebody stands by.
     *
     * @param standBy who does
     */
    record TeacherSilentStandBy(
            String orderId, String teacherId, Line.OfLesson lesson, Line teacher, Line standBy)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /** Who was asked to be ready cannot come: the school need not wait for that one. */
    record StandByGone(String orderId, Line.OfLesson lesson, String standBy)
            implements OperatorSay {}

    /** A quarter of an hour into the lesson: nobody said the teacher is there. */
    record NotSeen(String orderId, String teacherId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return presence(orderId, teacherId);
        }
    }

    /** The teacher wrote that they come late. */
    record TeacherLate(String orderId, String teacherId, Line.OfLesson lesson, Line teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /** As {@link TeacherLate}, and by how many minutes. */
    record TeacherLateBy(
            String orderId, String teacherId, Line.OfLesson lesson, Line teacher, int minutes)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /** The teacher wrote, once the lesson had begun, that they cannot come. */
    record TeacherCannotCome(String orderId, String teacherId, Line.OfLesson lesson, Line teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /** Pupils of the class say that the teacher has not come. */
    record PupilsMissTeacher(String orderId, String teacherId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return coming(orderId, teacherId);
        }
    }

    /** The same question, after an answer that could not be placed. */
    record AskPresence(String orderId, String teacherId, Line.OfLesson lesson, String teacher)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return presence(orderId, teacherId);
        }
    }

    private static List<Choice> presence(String orderId, String teacherId) {
        return List.of(
                Choice.of(Label.Fixed.HERE, Verb.OfOrder.HERE, orderId, teacherId),
                Choice.of(Label.Fixed.LATE, Verb.OfOrderAnswer.LATE, orderId),
                Choice.of(Label.Fixed.ABSENT, Verb.OfOrder.ABSENT, orderId, teacherId));
    }

    /** The stars of one lesson, all together. */
    record LessonStars(Line.OfLesson lesson, String teacher, Stars stars) implements OperatorSay {}

    /** Whose code? */
    record AskClassForCode() implements OperatorSay {}

    /**
     * How pupils join a class.
     *
     * @param joined how many did
     * @param last the last day on which the code lets anybody in
     */
    record ClassCode(String className, String code, int joined, LocalDate last)
            implements OperatorSay {}

    /**
     * Pupils join a class by its code.
     *
     * @param joined how many are in it by now
     */
    record PupilsJoined(String className, int joined) implements OperatorSay {}

    /**
     * Shall all be taken out of a class who joined it by its code?
     *
     * @param joined how many did
     */
    record AskEmptyClass(String npsn, String school, String className, int joined)
            implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.EMPTY_CLASS, Verb.AtDoor.EMPTY_CLASS, npsn, className),
                    Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
        }
    }

    /**
     * Shall stars count that were given by who joined the class within a day before the lesson?
     *
     * @param held how many gave some
     */
    record AskHeldStars(String orderId, Line.OfLesson lesson, int held) implements OperatorSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.COUNT_STARS, Verb.AtDoor.COUNT_STARS, orderId),
                    Choice.of(Label.Fixed.DROP_STARS, Verb.AtDoor.DROP_STARS, orderId));
        }
    }

    /** They count. */
    record HeldStarsCounted() implements OperatorSay {}

    /** They do not. */
    record HeldStarsDropped() implements OperatorSay {}

    /** Somebody has said before whether they do. */
    record HeldStarsSettled() implements OperatorSay {}

    /** All who joined a class are out of it again. */
    record ClassEmptied(String className, String school) implements OperatorSay {}

    /** So many classes have a code that no more get one before some ended. */
    record TooManyCodes(int most) implements OperatorSay {}

    /** As {@link ClassCode}, with addresses that open a chat and bring the code along. */
    record ClassCodeWithLinks(
            String className, String code, int joined, LocalDate last, List<String> links)
            implements OperatorSay {}
}
