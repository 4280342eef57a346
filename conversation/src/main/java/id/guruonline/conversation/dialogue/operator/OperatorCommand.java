package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.text.Hint.Purpose;
import id.guruonline.conversation.text.Hint.Remark;
import java.util.List;

/**
 * What a school operator's turn was resolved to. {@code then} is what the dialogue waits for
 * afterwards.
 */
public sealed interface OperatorCommand extends Command {

    /** Ask what the draft still lacks, or show its card. */
    record Ask(OrderDraft draft, List<OrderDraft> later, Remark remark)
            implements OperatorCommand {}

    /** Ask which part of the card is to change. */
    record AskWhatToEdit(OrderDraft draft, List<OrderDraft> later) implements OperatorCommand {}

    /**
     * Order what the card shows.
     *
     * @param knowingly whether another order for the class and time was pointed out
     */
    record Send(OrderDraft draft, List<OrderDraft> later, boolean knowingly)
            implements OperatorCommand {}

    /** Put the draft aside, and go on to the later ones. */
    record Drop(List<OrderDraft> later) implements OperatorCommand {}

    /** Say once more what a card that was sent became. */
    record SentAlready(String card, OperatorState then) implements OperatorCommand {}

    record ShowOrders(OperatorState then) implements OperatorCommand {}

    record ShowOrder(String orderId, OperatorState then) implements OperatorCommand {}

    record AskWhich(Purpose purpose, List<String> orderIds, OperatorState then)
            implements OperatorCommand {}

    record AskCancel(String orderId, OperatorState then) implements OperatorCommand {}

    record Cancel(String orderId, OperatorState then) implements OperatorCommand {}

    record AskNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    record ReportNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    record ConfirmAttendance(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    record NoteLateness(String orderId, OperatorState then) implements OperatorCommand {}

    record DenyOrder(String orderId, OperatorState then) implements OperatorCommand {}

    /** Say something that changes nothing. */
    record Tell(Topic topic, OperatorState then) implements OperatorCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        GREETING,
        THANKS,
        UNCLEAR,
        UNREADABLE,
        STALE,
        CARD_GONE,
        KEPT,
        NOTHING_TO_CANCEL,
        NOBODY_EXPECTED,
        NOTHING_TO_REPEAT
    }
}
