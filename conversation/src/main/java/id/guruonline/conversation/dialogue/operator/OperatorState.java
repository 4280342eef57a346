package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.conversation.dialogue.operator.bells.BellChange;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.timetable.TimetableDraft;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;

/** What a school operator's dialogue waits for. */
public sealed interface OperatorState extends State {

    /** Nothing was asked. */
    @SavedAs("OperatorState.Idle")
    record Idle() implements OperatorState {}

    /** Nothing was asked; the card just put aside may be wanted after all. */
    @SavedAs("OperatorState.Dropped")
    record Dropped(OrderDraft draft) implements OperatorState {}

    /**
     * An order is in the making.
     *
     * <p>Each has the draft, and the drafts named in the same breath that wait for their turn.
     */
    sealed interface Drafting extends OperatorState {

        OrderDraft draft();

        List<OrderDraft> later();
    }

    @SavedAs("OperatorState.AwaitingSubject")
    record AwaitingSubject(OrderDraft draft, List<OrderDraft> later) implements Drafting {

        @Override
        public boolean asksForSubject() {
            return true;
        }
    }

    @SavedAs("OperatorState.AwaitingClass")
    record AwaitingClass(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    @SavedAs("OperatorState.AwaitingDate")
    record AwaitingDate(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    @SavedAs("OperatorState.AwaitingStart")
    record AwaitingStart(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    @SavedAs("OperatorState.AwaitingEnd")
    record AwaitingEnd(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    /** How many weeks a series goes on. */
    @SavedAs("OperatorState.AwaitingWeeks")
    record AwaitingWeeks(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    /** Who is meant by the name that the school asks for. */
    @SavedAs("OperatorState.AwaitingTeacher")
    record AwaitingTeacher(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    /** The card was shown. */
    @SavedAs("OperatorState.AwaitingSend")
    record AwaitingSend(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    /** Whether what looks odd is meant so. */
    @SavedAs("OperatorState.AwaitingSure")
    record AwaitingSure(OrderDraft.Doubt doubt, OrderDraft draft, List<OrderDraft> later)
            implements Drafting {}

    /** Which part of the card is to change. */
    @SavedAs("OperatorState.AwaitingEdit")
    record AwaitingEdit(OrderDraft draft, List<OrderDraft> later) implements Drafting {

        @Override
        public boolean asksForSubject() {
            return true;
        }
    }

    /** Whether to order although the class has an order at that time. */
    @SavedAs("OperatorState.AwaitingKnowingly")
    record AwaitingKnowingly(OrderDraft draft, List<OrderDraft> later) implements Drafting {}

    /**
     * Which of several orders is meant.
     *
     * @param then what is waited for afterwards
     */
    @SavedAs("OperatorState.AwaitingOrderChoice")
    record AwaitingOrderChoice(OrderPurpose purpose, List<String> orderIds, OperatorState then)
            implements OperatorState {}

    /** Whether to cancel for sure. */
    @SavedAs("OperatorState.AwaitingCancel")
    record AwaitingCancel(String orderId, OperatorState then) implements OperatorState {}

    /**
     * Whether to cancel all of these for sure.
     *
     * @param questionId names the question
     */
    @SavedAs("OperatorState.AwaitingCancelAll")
    record AwaitingCancelAll(String questionId, List<String> orderIds, OperatorState then)
            implements OperatorState {

        public AwaitingCancelAll {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** Whether that teacher did not come for sure. */
    @SavedAs("OperatorState.AwaitingNoShow")
    record AwaitingNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorState {}

    /**
     * Whether to pass words on, and about which order they are.
     *
     * @param questionId names the question
     * @param note whether they are for whoever teaches, and stay with the order
     */
    @SavedAs("OperatorState.AwaitingPassOn")
    record AwaitingPassOn(
            String questionId, List<String> orderIds, String text, boolean note, OperatorState then)
            implements OperatorState {

        public AwaitingPassOn {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** What to answer to a teacher's words. */
    @SavedAs("OperatorState.AwaitingReply")
    record AwaitingReply(String orderId, OperatorState then) implements OperatorState {}

    /** Whether the bells shall ring so. */
    @SavedAs("OperatorState.AwaitingBells")
    record AwaitingBells(String cardId, BellChange change, OperatorState then)
            implements OperatorState {}

    /** Whether the timetable that was read shall be saved. */
    @SavedAs("OperatorState.AwaitingTimetable")
    record AwaitingTimetable(String cardId, TimetableDraft draft, OperatorState then)
            implements OperatorState {}

    /** Which of several teachers is away. */
    @SavedAs("OperatorState.AwaitingAbsent")
    record AwaitingAbsent(String cardId, List<AbsenceWish> wishes, OperatorState then)
            implements OperatorState {

        public AwaitingAbsent {
            wishes = List.copyOf(wishes);
        }
    }

    /** What is waited for once a question in between is answered or given up. */
    default OperatorState rest() {
        return switch (this) {
            case Idle idle -> idle;
            case Dropped _ -> new Idle();
            case Drafting drafting -> drafting;
            case AwaitingOrderChoice choice -> choice.then();
            case AwaitingCancel cancel -> cancel.then();
            case AwaitingCancelAll all -> all.then();
            case AwaitingNoShow noShow -> noShow.then();
            case AwaitingPassOn words -> words.then();
            case AwaitingReply reply -> reply.then();
            case AwaitingBells bells -> bells.then();
            case AwaitingTimetable timetable -> timetable.then();
            case AwaitingAbsent absent -> absent.then();
        };
    }

    /** What a bare answer is taken for. */
    default Awaited awaited() {
        return switch (this) {
            case Idle _,
                    Dropped _,
                    AwaitingEdit _,
                    AwaitingTeacher _,
                    AwaitingReply _,
                    AwaitingAbsent _ ->
                    Awaited.NOTHING;
            case AwaitingSubject _ -> Awaited.SUBJECT;
            case AwaitingClass _ -> Awaited.CLASS;
            case AwaitingDate _ -> Awaited.DATE;
            case AwaitingStart _ -> Awaited.TIME;
            case AwaitingEnd _ -> Awaited.END;
            case AwaitingWeeks _, AwaitingOrderChoice _ -> Awaited.ORDER_CHOICE;
            case AwaitingSend _,
                    AwaitingSure _,
                    AwaitingKnowingly _,
                    AwaitingNoShow _,
                    AwaitingPassOn _,
                    AwaitingBells _,
                    AwaitingTimetable _ ->
                    Awaited.CONFIRMATION;
            case AwaitingCancel _, AwaitingCancelAll _ -> Awaited.CANCELLATION;
        };
    }
}
