package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;

/**
 * What a school operator's turn was resolved to. {@code then} is what the dialogue waits for
 * afterwards.
 */
public sealed interface OperatorCommand extends Command {

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

    /** Put the draft aside, and go on to the later ones. */
    @SavedAs("OperatorCommand.Drop")
    record Drop(List<OrderDraft> later) implements OperatorCommand {}

    /** Say once more what a card that was sent became. */
    @SavedAs("OperatorCommand.SentAlready")
    record SentAlready(String card, OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.ShowOrders")
    record ShowOrders(OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.ShowOrder")
    record ShowOrder(String orderId, OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.AskWhich")
    record AskWhich(OrderPurpose purpose, List<String> orderIds, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.AskCancel")
    record AskCancel(String orderId, OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.Cancel")
    record Cancel(String orderId, OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.AskNoShow")
    record AskNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.ReportNoShow")
    record ReportNoShow(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.ConfirmAttendance")
    record ConfirmAttendance(String orderId, String teacherId, OperatorState then)
            implements OperatorCommand {}

    @SavedAs("OperatorCommand.NoteLateness")
    record NoteLateness(String orderId, OperatorState then) implements OperatorCommand {}

    @SavedAs("OperatorCommand.DenyOrder")
    record DenyOrder(String orderId, OperatorState then) implements OperatorCommand {}

    /** Say something that changes nothing. */
    @SavedAs("OperatorCommand.Tell")
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
