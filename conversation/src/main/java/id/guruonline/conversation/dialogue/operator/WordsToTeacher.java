package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Passing;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingReply;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.PassingSay;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Exchange;
import id.guruonline.scheduler.order.state.Exchange.Speaker;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the school has to say to the teacher of an order that was sent: notes, and what the service
 * itself cannot answer.
 */
final class WordsToTeacher {

    /** Fewer words are none that somebody else could do anything with. */
    private static final int FEWEST = 3;

    private final Orders orders;
    private final Candidates candidates;
    private final Passing passing;

    WordsToTeacher(Orders orders, People people, Candidates candidates) {
        this.orders = orders;
        this.candidates = candidates;
        this.passing = new Passing(orders, people);
    }

    /**
     * What comes of words that ask for nothing of the service; empty where they are nobody's, or
     * there is no lesson that they can be about.
     */
    Optional<Command> find(Asked asked) {
        String note = findNote(asked);
        if (note == null && !isWorthPassing(asked)) {
            return Optional.empty();
        }
        List<Order> meant = list(asked, note != null);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        String text = Passing.worded(note == null ? asked.text() : note);
        if (note == null && asked.state() instanceof AwaitingPassOn before && !before.note()) {
            text = Passing.joined(before.text(), text);
        }
        return Optional.of(words(meant, text, note != null, asked));
    }

    /** "bisa bawa proyektor?" asks whoever teaches, and is no note for whoever it will be. */
    private static @Nullable String findNote(Asked asked) {
        return asked.text().contains("?") ? null : asked.said().note();
    }

    /** Whether they may be for the teacher though they are no note. */
    private static boolean isWorthPassing(Asked asked) {
        Detail detail = asked.said().detail();
        boolean question = detail == Detail.QUESTION_OTHER || detail == Detail.QUESTION_WHERE;
        return question || asked.text().strip().split("\\s+").length >= FEWEST;
    }

    private List<Order> list(Asked asked, boolean note) {
        String named = asked.said().orderId();
        return candidates.listStanding(asked.operator(), asked.at()).stream()
                .filter(order -> note || order.status() == OrderStatus.FILLED)
                .filter(order -> named == null || named.equals(order.id()))
                .toList();
    }

    /** A note for an order that nobody has yet binds nobody: it is noted at once. */
    private static Command words(List<Order> meant, String text, boolean note, Asked asked) {
        Order first = meant.getFirst();
        boolean clear = meant.size() == 1 && (text.isEmpty() || first.status() == OrderStatus.OPEN);
        return clear
                ? passOn(first, text, note, asked.rest())
                : new OperatorCommand.AskPassOn(
                        asked.card(0),
                        meant.stream().map(Order::id).toList(),
                        text,
                        note,
                        asked.rest());
    }

    private static OperatorCommand passOn(
            Order order, String text, boolean note, OperatorState then) {
        return new OperatorCommand.PassOn(
                order.id(), order.findTeacher().orElse(null), text, note, then);
    }

    /** Yes to the one order that the words were about; else it is asked again which. */
    Command agreed(AwaitingPassOn words) {
        List<Order> meant = listKnown(words.orderIds());
        return meant.size() == 1
                ? passOn(meant.getFirst(), words.text(), words.note(), words.then())
                : new OperatorCommand.AskPassOn(
                        words.questionId(),
                        words.orderIds(),
                        words.text(),
                        words.note(),
                        words.then());
    }

    /** What was typed is the answer, unless it takes the answer back. */
    static Command answered(AwaitingReply reply, @Nullable Order order, String text) {
        return order == null || order.findTeacher().isEmpty()
                ? new Tell(Topic.STALE, reply.then())
                : passOn(order, Passing.worded(text), false, reply.then());
    }

    /** A button of a question whether to pass on, or of words that came. */
    Command tapped(Asked asked, Verb.OfWords verb, Order order, ButtonData data) {
        return switch (verb) {
            case REPLY -> new OperatorCommand.AskReply(order.id(), asked.rest());
            case PASS_ON ->
                    asked.state() instanceof AwaitingPassOn words
                                    && words.questionId().equals(data.arg(1))
                                    && words.orderIds().contains(order.id())
                            ? passOn(order, words.text(), words.note(), words.then())
                            : new Tell(Topic.STALE, asked.rest());
        };
    }

    /** The order whose teacher's words are quoted: what is typed answers them. */
    Optional<Order> findQuoted(Asked asked) {
        var quoted = asked.input().quoted();
        return quoted == null
                ? Optional.empty()
                : Passing.findOrderId(quoted.buttons())
                        .flatMap(id -> candidates.find(asked.operator(), id))
                        .filter(order -> order.findTeacher().isPresent());
    }

    /** "iya bu" to what a teacher just had passed on, for which the service itself has no use. */
    Optional<Command> findAnswering(Asked asked) {
        return asked.input().forwarded()
                ? Optional.empty()
                : Passing.findOrderId(asked.input().answerable())
                        .flatMap(id -> candidates.find(asked.operator(), id))
                        .filter(order -> order.findTeacher().isPresent())
                        .map(order ->
                                new OperatorCommand.AskPassOn(
                                        asked.card(0),
                                        List.of(order.id()),
                                        Passing.worded(asked.text()),
                                        false,
                                        asked.rest()));
    }

    Reply ask(OperatorCommand.AskPassOn command) {
        List<Order> meant = listKnown(command.orderIds());
        return new Reply(
                new AwaitingPassOn(
                        command.questionId(),
                        command.orderIds(),
                        command.text(),
                        command.note(),
                        command.then()),
                List.of(passing.ask(Speaker.SCHOOL, command.questionId(), command.text(), meant)));
    }

    Reply askReply(OperatorCommand.AskReply command) {
        Order order = orders.find(command.orderId()).orElseThrow();
        return new Reply(
                new AwaitingReply(order.id(), command.then()),
                List.of(passing.askReply(Speaker.SCHOOL, order)));
    }

    /** A note stays with the order, whoever teaches; whoever has the lesson is told as well. */
    Reply passOn(Operator operator, OperatorCommand.PassOn command, String turnId) {
        Order order = orders.find(command.orderId()).orElseThrow();
        if (command.note()) {
            order = orders.note(order.id(), noted(order, command.text()));
        }
        String teacherId = command.teacherId();
        if (teacherId == null || command.text().isEmpty()) {
            return new Reply(
                    command.then(),
                    List.of(
                            new PassingSay.Noted(
                                    order.id(),
                                    Line.OfLesson.of(order.lesson()),
                                    Line.note(order.exchange().note()))));
        }
        return passing.passOn(
                operator, Speaker.SCHOOL, order, teacherId, command.text(), turnId, command.then());
    }

    private static @Nullable String noted(Order order, String text) {
        return text.isEmpty() ? null : Exchange.joined(order.exchange().note(), text);
    }

    private List<Order> listKnown(List<String> orderIds) {
        return orderIds.stream().flatMap(id -> orders.find(id).stream()).toList();
    }
}
