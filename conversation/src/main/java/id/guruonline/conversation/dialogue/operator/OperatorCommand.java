package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.dialogue.absence.AbsenceDeed;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.conversation.dialogue.operator.bells.BellChange;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.timetable.TimetableDraft;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Hint.NoBells;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.PassingSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.saved.SavedAs;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a school operator's turn was resolved to. {@code then} is what the dialogue waits for
 * afterwards.
 */
public sealed interface OperatorCommand extends Command {

    /** {@inheritDoc} What takes away something that others count on. */
    @Override
    default Trust needs() {
        return switch (this) {
            case Cancel _,
                    CancelAll _,
                    ReportNoShow _,
                    SeekOther _,
                    SaveBells _,
                    SaveTimetable _,
                    UndoTimetable _,
                    EndAbsence _ ->
                    Trust.PROVEN;
            case Send send -> send.draft().replaces() == null ? Trust.CLAIMED : Trust.PROVEN;
            case Ask _,
                    AskWhatToEdit _,
                    Drop _,
                    SentAlready _,
                    ShowOrders _,
                    ShowCalendar _,
                    TellOfOrder _,
                    AskWhich _,
                    AskCancel _,
                    AskCancelAll _,
                    AskPresence _,
                    AskNoShow _,
                    ConfirmAttendance _,
                    NoteLateness _,
                    KeepTime _,
                    AskTimeOrTeacher _,
                    SeekOthers _,
                    AskOthers _,
                    WaitForNamed _,
                    DenyOrder _,
                    AskPassOn _,
                    PassOn _,
                    AskReply _,
                    ShowBells _,
                    AskBells _,
                    RefuseBells _,
                    ShowTimetable _,
                    AskTimetable _,
                    ReportAbsence _,
                    AskWhoIsAway _,
                    DenyAbsent _,
                    DecideAbsence _,
                    Tell _ ->
                    Trust.CLAIMED;
        };
    }

    /** Ask what the draft still lacks, or show its card. */
    @SavedAs("OperatorCommand.Ask")
    record Ask(OrderDraft draft, List<OrderDraft> later, Remark remark)
            implements OperatorCommand {}

    /** Ask which part of the card is to change. */
    @SavedAs("OperatorCommand.AskWhatToEdit")
    record AskWhatToEdit(OrderDraft draft, List<OrderDraft> later) implements OperatorCommand {}

    /**
     * Order what the card shows.
     *
     * @param knowingly whether another order for the class and time was pointed out
     */
    @SavedAs("OperatorCommand.Send")
    record Send(OrderDraft draft, List<OrderDraft> later, boolean knowingly)
            implements OperatorCommand {}

    /**
     * Put the draft aside, and go on to the later ones.
     *
     * @param draft the one put aside, which may be wanted after all; null where several were, and
     *     as it was saved before it was remembered
     */
    @SavedAs("OperatorCommand.Drop")
    record Drop(List<OrderDraft> later, @Nullable OrderDraft draft) implements OperatorCommand {}

    /** Say once more what a card that was sent became. */
    @SavedAs("OperatorCommand.SentAlready")
    record SentAlready(String card, OperatorState then) implements OperatorCommand {}

    /** Tell which days off and exam days of the school are ahead. */
    @SavedAs("OperatorCommand.ShowCalendar")
    record ShowCalendar(OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.ShowOrders")
    record ShowOrders(OperatorState then) implements OperatorCommand {}

    /**
     * Answer a question about an order that changes nothing.
     *
     * @param purpose what is asked; absent in what was saved when only the status could be asked
     */
    @SavedAs("OperatorCommand.ShowOrder")
    record TellOfOrder(String orderId, @Nullable OrderPurpose purpose, OperatorState then)
            implements OperatorCommand {

        OrderPurpose asked() {
            return purpose == null ? OrderPurpose.STATUS : purpose;
        }
    }

    @SavedAs("OperatorCommand.AskWhich")
    record AskWhich(OrderPurpose purpose, List<String> orderIds, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.AskCancel")
    record AskCancel(String orderId, OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.Cancel")
    record Cancel(String orderId, OperatorState then) implements OperatorCommand {}

    /**
     * Ask whether all of these are to be cancelled.
     *
     * @param questionId names this question, so that only its own button answers it
     */
    @SavedAs("OperatorCommand.AskCancelAll")
    record AskCancelAll(String questionId, List<String> orderIds, OperatorState then)
            implements OperatorCommand {

        public AskCancelAll {
            orderIds = List.copyOf(orderIds);
        }
    }

    @SavedAs("OperatorCommand.CancelAll")
    record CancelAll(List<String> orderIds, OperatorState then) implements OperatorCommand {

        public CancelAll {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** Keep the time that was agreed of an order whose teacher was asked for another. */
    @SavedAs("OperatorCommand.KeepTime")
    record KeepTime(String orderId, String questionId, OperatorState then)
            implements OperatorCommand {}

    /**
     * Seek somebody else for the time that the order's teacher did not agree to.
     *
     * @param knowingly whether another order for the class and time was pointed out; null for no,
     *     and as it was saved before any was
     */
    @SavedAs("OperatorCommand.SeekOther")
    record SeekOther(
            String orderId, String questionId, @Nullable Boolean knowingly, OperatorState then)
            implements OperatorCommand {

        boolean isKnowing() {
            return Boolean.TRUE.equals(knowingly);
        }
    }

    /** Ask once more which of these two it shall be. */
    @SavedAs("OperatorCommand.AskTimeOrTeacher")
    record AskTimeOrTeacher(String orderId, String questionId, OperatorState then)
            implements OperatorCommand {}

    /** Ask others too, where nothing came of the teacher whom the school named. */
    @SavedAs("OperatorCommand.SeekOthers")
    record SeekOthers(String orderId, OperatorState then) implements OperatorCommand {}

    /** Ask nobody else: the teacher whom the school named is waited for. */
    @SavedAs("OperatorCommand.WaitForNamed")
    record WaitForNamed(String orderId, OperatorState then) implements OperatorCommand {}

    /** Ask once more whether others shall be asked too. */
    @SavedAs("OperatorCommand.AskOthers")
    record AskOthers(String orderId, OperatorState then) implements OperatorCommand {}

    /** Ask once more whether that teacher is in class. */
    @SavedAs("OperatorCommand.AskPresence")
    record AskPresence(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.AskNoShow")
    record AskNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.ReportNoShow")
    record ReportNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.ConfirmAttendance")
    record ConfirmAttendance(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    /**
     * The school knows that the teacher comes late.
     *
     * @param minutes by how much; null where that was not told
     */
    @SavedAs("OperatorCommand.NoteLateness")
    record NoteLateness(String orderId, @Nullable Integer minutes, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.DenyOrder")
    record DenyOrder(String orderId, OperatorState then) implements OperatorCommand {}

    /**
     * Ask whether to pass words on, and about which order they are.
     *
     * @param questionId names this question, so that only its own button answers it
     * @param note whether they are for whoever teaches, and stay with the order; blank ones end it
     */
    @SavedAs("OperatorCommand.AskPassOn")
    record AskPassOn(
            String questionId, List<String> orderIds, String text, boolean note, OperatorState then)
            implements OperatorCommand {

        public AskPassOn {
            orderIds = List.copyOf(orderIds);
        }
    }

    /**
     * Pass words on to the teacher.
     *
     * @param teacherId whom they are for; null where nobody has the lesson
     * @param note whether they stay with the order
     */
    @SavedAs("OperatorCommand.PassOn")
    record PassOn(
            String orderId,
            @Nullable String teacherId,
            String text,
            boolean note,
            OperatorState then)
            implements OperatorCommand {}

    /** Ask what to answer to a teacher's words. */
    @SavedAs("OperatorCommand.AskReply")
    record AskReply(String orderId, OperatorState then) implements OperatorCommand {}

    /**
     * Say when the school's bells ring.
     *
     * @param day on which day; null for today
     */
    @SavedAs("OperatorCommand.ShowBells")
    record ShowBells(@Nullable LocalDate day, OperatorState then) implements OperatorCommand {}

    /** Ask whether the bells shall ring so. */
    @SavedAs("OperatorCommand.AskBells")
    record AskBells(String cardId, BellChange change, OperatorState then)
            implements OperatorCommand {}

    /** Say why they cannot ring so. */
    @SavedAs("OperatorCommand.RefuseBells")
    record RefuseBells(NoBells why, OperatorState then) implements OperatorCommand {}

    /** Have the bells ring so from now on. */
    @SavedAs("OperatorCommand.SaveBells")
    record SaveBells(String cardId, BellChange change, OperatorState then)
            implements OperatorCommand {}

    /** Say how much there is of the school's timetable. */
    @SavedAs("OperatorCommand.ShowTimetable")
    record ShowTimetable(OperatorState then) implements OperatorCommand {}

    /** Ask whether what was read of a timetable shall be saved. */
    @SavedAs("OperatorCommand.AskTimetable")
    record AskTimetable(String cardId, TimetableDraft draft, OperatorState then)
            implements OperatorCommand {}

    /** Save it. */
    @SavedAs("OperatorCommand.SaveTimetable")
    record SaveTimetable(TimetableDraft draft, OperatorState then) implements OperatorCommand {}

    /** Undo the last change of the timetable. */
    @SavedAs("OperatorCommand.UndoTimetable")
    record UndoTimetable(OperatorState then) implements OperatorCommand {}

    /** Note that a teacher is away, and ask what shall become of the lessons. */
    @SavedAs("OperatorCommand.ReportAbsence")
    record ReportAbsence(AbsenceWish wish, OperatorState then) implements OperatorCommand {}

    /** Ask which of several teachers is away. */
    @SavedAs("OperatorCommand.AskWhoIsAway")
    record AskWhoIsAway(String cardId, String said, List<AbsenceWish> wishes, OperatorState then)
            implements OperatorCommand {

        public AskWhoIsAway {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * Say that nobody of that name is in the timetable, or is away.
     *
     * @param away whether somebody was said to be there again
     */
    @SavedAs("OperatorCommand.DenyAbsent")
    record DenyAbsent(String said, boolean away, OperatorState then) implements OperatorCommand {}

    /**
     * Decide on lessons of an absence.
     *
     * @param lesson which, where it is one
     * @param colleague who takes it; null where nobody is named
     */
    @SavedAs("OperatorCommand.DecideAbsence")
    record DecideAbsence(
            String absenceId,
            AbsenceDeed deed,
            int lesson,
            @Nullable TeacherKey colleague,
            OperatorState then)
            implements OperatorCommand {}

    /** The teacher is there again from that day on. */
    @SavedAs("OperatorCommand.EndAbsence")
    record EndAbsence(String questionId, String absenceId, LocalDate day, OperatorState then)
            implements OperatorCommand {}

    /** Say something that changes nothing. */
    @SavedAs("OperatorCommand.Tell")
    record Tell(Topic topic, OperatorState then) implements OperatorCommand {}

    /** What can be said so. */
    @SuppressWarnings("ImmutableEnumChecker") // The functions that a constant holds have no state.
    enum Topic {
        HELP(true, OperatorSay.Help::new),
        GREETING(true, (person, school) -> new OperatorSay.Greeting(person.name(), school.name())),
        THANKS(true, CommonSay.YouAreWelcome::new),
        UNCLEAR(false, OperatorSay.Unclear::new),
        UNREADABLE(false, CommonSay.Unreadable::new),
        STALE(false, CommonSay.StaleButton::new),
        CARD_GONE(false, OperatorSay.CardGone::new),
        KEPT(false, OperatorSay.Kept::new),
        NOT_PASSED_ON(false, PassingSay.NotPassedOn::new),
        NOTHING_TO_CANCEL(false, OperatorSay.NothingToCancel::new),
        NOBODY_EXPECTED(false, OperatorSay.NobodyExpected::new),
        NOTHING_TO_REPEAT(false, OperatorSay.NothingToRepeat::new),
        CALENDAR_OF_OFFICE(false, CommonSay.CalendarIsOffices::new);

        private final boolean smallTalk;
        private final BiFunction<Operator, School, Say> say;

        Topic(boolean smallTalk, Supplier<Say> say) {
            this(smallTalk, (_, _) -> say.get());
        }

        Topic(boolean smallTalk, BiFunction<Operator, School, Say> say) {
            this.smallTalk = smallTalk;
            this.say = say;
        }

        /** Whether what was asked before it is asked again after it. */
        boolean isSmallTalk() {
            return smallTalk;
        }

        Say say(Operator person, School school) {
            return say.apply(person, school);
        }
    }
}
