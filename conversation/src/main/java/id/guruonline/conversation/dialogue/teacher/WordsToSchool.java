package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Passing;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Tell;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Topic;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingPassOn;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingReply;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Exchange.Speaker;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Teacher;
import java.util.List;
import java.util.Optional;

/** What a teacher has to say to the school of a lesson: what the service itself cannot answer. */
final class WordsToSchool {

    /** Fewer words are none that somebody else could do anything with. */
    private static final int FEWEST = 3;

    private final Orders orders;
    private final Lessons lessons;
    private final Passing passing;

    WordsToSchool(Orders orders, People people, Lessons lessons) {
        this.orders = orders;
        this.lessons = lessons;
        this.passing = new Passing(orders, people);
    }

    /**
     * What comes of words that ask for nothing of the service; empty where they are nobody's, or
     * there is no lesson that they can be about.
     */
    Optional<Command> find(TeacherTyped.Said said) {
        if (!isWorthPassing(said)) {
            return Optional.empty();
        }
        List<String> meant =
                lessons.list(said.teacherId(), said.at()).stream()
                        .filter(order -> lessons.isMeant(order.id(), said.what()))
                        .map(Order::id)
                        .toList();
        List<Order> all = lessons.list(said.teacherId(), said.at());
        if (meant.isEmpty() && all.size() == 1 && said.what().className() == null) {
            meant = List.of(all.getFirst().id()); // "bisa hari ini saja?", of the only one
        }
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TeacherCommand.AskPassOn(
                                Passing.questionOf(said.input().turnId()), meant, joined(said)));
    }

    /** What is still to be passed on is not lost where more is said. */
    private static String joined(TeacherTyped.Said said) {
        String text = Passing.worded(said.text());
        return said.state() instanceof AwaitingPassOn before
                ? Passing.joined(before.text(), text)
                : text;
    }

    /** Whether they are about what is taught, a question, or at least a sentence. */
    private static boolean isWorthPassing(TeacherTyped.Said said) {
        return said.what().note() != null
                || said.what().detail() == Detail.QUESTION_OTHER
                || said.text().strip().split("\\s+").length >= FEWEST;
    }

    /** Yes to the one lesson that the words were about; else it is asked again which. */
    static Command agreed(AwaitingPassOn words) {
        return words.orderIds().size() == 1
                ? new TeacherCommand.PassOn(words.orderIds().getFirst(), words.text())
                : new TeacherCommand.AskPassOn(words.questionId(), words.orderIds(), words.text());
    }

    /** A button of a question whether to pass on, or of words that came. */
    static Command tapped(TeacherState state, Verb.OfWords verb, ButtonData data) {
        String orderId = data.arg(0);
        return switch (verb) {
            case REPLY -> new TeacherCommand.AskReply(orderId);
            case PASS_ON ->
                    state instanceof AwaitingPassOn words
                                    && words.questionId().equals(data.arg(1))
                                    && words.orderIds().contains(orderId)
                            ? new TeacherCommand.PassOn(orderId, words.text())
                            : new Tell(Topic.STALE, new Idle());
        };
    }

    /** What is typed to the school's words by quoting them answers them. */
    Optional<Command> findQuoting(TeacherTyped.Said said) {
        Input.Quoted quoted = said.input().quoted();
        return quoted == null || said.input().forwarded()
                ? Optional.empty()
                : Passing.findOrderId(quoted.buttons())
                        .flatMap(id -> lessons.find(said.teacherId(), id))
                        .map(order ->
                                new TeacherCommand.PassOn(order.id(), Passing.worded(said.text())));
    }

    /**
     * "oke siap bu" to what the school just had passed on, for which the service itself has no use.
     */
    Optional<Command> findAnswering(TeacherTyped.Said said) {
        return said.input().forwarded()
                ? Optional.empty()
                : Passing.findOrderId(said.input().answerable())
                        .flatMap(id -> lessons.find(said.teacherId(), id))
                        .map(order ->
                                new TeacherCommand.AskPassOn(
                                        Passing.questionOf(said.input().turnId()),
                                        List.of(order.id()),
                                        Passing.worded(said.text())));
    }

    Reply ask(TeacherCommand.AskPassOn command) {
        List<Order> meant =
                command.orderIds().stream().flatMap(id -> orders.find(id).stream()).toList();
        return new Reply(
                new AwaitingPassOn(command.questionId(), command.orderIds(), command.text()),
                List.of(passing.ask(Speaker.TEACHER, command.questionId(), command.text(), meant)));
    }

    Reply askReply(Order order) {
        return new Reply(
                new AwaitingReply(order.id()), List.of(passing.askReply(Speaker.TEACHER, order)));
    }

    Reply passOn(Teacher teacher, Order order, String text, String turnId) {
        return passing.passOn(
                teacher, Speaker.TEACHER, order, teacher.id(), text, turnId, new Idle());
    }
}
