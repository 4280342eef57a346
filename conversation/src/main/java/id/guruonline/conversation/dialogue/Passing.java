package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Label;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.PassingSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.order.Derived;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.PassedOn;
import id.guruonline.scheduler.order.state.Exchange;
import id.guruonline.scheduler.order.state.Exchange.Speaker;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Passes words on between the school and the teacher of one lesson, as long as it is ahead or runs:
 * what the service itself cannot answer.
 */
public final class Passing {

    /** Lessons that a message lists, each with its button; more would not fit. */
    private static final int LISTED = 6;

    private final Orders orders;
    private final People people;

    public Passing(Orders orders, People people) {
        this.orders = orders;
        this.people = people;
    }

    /** The order of the words shown with those buttons, where they can be answered. */
    public static Optional<String> findOrderId(List<Button> buttons) {
        return buttons.stream()
                .flatMap(button -> ButtonData.parse(button.data()).stream())
                .filter(data -> data.verb() == Verb.OfWords.REPLY)
                .findFirst()
                .map(data -> data.arg(0));
    }

    /** Words as they are passed on: on one line, and of very long ones the beginning. */
    public static String worded(String text) {
        String line = Exchange.shortened(text.replaceAll("\\s+", " "));
        return line == null ? "" : line;
    }

    /**
     * Words that wait to be passed on, and more of them, so that nothing is lost; where both are
     * too long together, the new ones alone.
     */
    public static String joined(String before, String text) {
        String both = before + " " + text;
        return both.length() <= Exchange.LONGEST_NOTE ? both : text;
    }

    /** Names the question that a turn asks: short enough for a button. */
    public static String questionOf(String turnId) {
        return HexFormat.of().formatHex(Derived.from(turnId), 0, 8);
    }

    /**
     * Asks whether to pass the words on, and about which lesson they are where there are several.
     *
     * @param speaker who says them
     * @param meant at least one order
     */
    public Say ask(Speaker speaker, String questionId, String text, List<Order> meant) {
        Order first = meant.getFirst();
        if (meant.size() == 1) {
            return new PassingSay.AskPassOn(
                    questionId, first.id(), lesson(first), otherSide(speaker, first), text);
        }
        List<Order> listed = meant.stream().limit(LISTED).toList();
        return new PassingSay.AskPassOnWhich(
                questionId,
                text,
                listed.stream().<Line>map(this::line).toList(),
                meant.size() - listed.size(),
                listed.stream()
                        .map(order -> new Label.OfOrder(order.id(), order.lesson().className()))
                        .toList());
    }

    /** Asks for the answer to words that were passed on. */
    public Say askReply(Speaker speaker, Order order) {
        return new PassingSay.AskReply(otherSide(speaker, order));
    }

    /**
     * Passes the words on; repeated in the same turn it counts once.
     *
     * @param by who says them
     * @param teacherId the teacher who says them, or whom they are for
     * @param then what the dialogue waits for afterwards
     */
    public Reply passOn(
            Person by,
            Speaker speaker,
            Order about,
            String teacherId,
            String text,
            String turnId,
            State then) {
        return switch (orders.passOn(about.id(), speaker, teacherId, turnId)) {
            case PassedOn.Done(Order order) ->
                    new Reply(
                            then,
                            List.of(new PassingSay.PassedOn(nameOf(speaker, order, teacherId))),
                            null,
                            told(by, speaker, order, teacherId, text));
            case PassedOn.Spent(Order order) ->
                    new Reply(
                            then,
                            List.of(new PassingSay.Enough(contact(speaker, order, teacherId))));
            case PassedOn.TooLate(Order order) ->
                    new Reply(then, List.of(new PassingSay.TooLate(lesson(order))));
        };
    }

    private List<Aside> told(
            Person by, Speaker speaker, Order order, String teacherId, String text) {
        return switch (speaker) {
            case SCHOOL ->
                    List.of(
                            new Aside.To(
                                    teacherId,
                                    words(order, by.name() + ", " + school(order), text)));
            case TEACHER ->
                    directory().listOperators(order.lesson().npsn()).stream()
                            .<Aside>map(operator ->
                                    new Aside.To(operator.id(), words(order, by.name(), text)))
                            .toList();
        };
    }

    private static Say words(Order order, String from, String text) {
        return new PassingSay.Words(order.id(), lesson(order), from, text);
    }

    private String otherSide(Speaker speaker, Order order) {
        return nameOf(speaker, order, order.findTeacher().orElse(""));
    }

    private String nameOf(Speaker speaker, Order order, String teacherId) {
        return switch (speaker) {
            case SCHOOL -> directory().findPerson(teacherId).map(Person::name).orElse(teacherId);
            case TEACHER -> school(order);
        };
    }

    private Line contact(Speaker speaker, Order order, String teacherId) {
        String personId =
                switch (speaker) {
                    case SCHOOL -> teacherId;
                    case TEACHER -> order.operatorId();
                };
        return directory()
                .findPerson(personId)
                .map(Line::contact)
                .orElseGet(() -> new Line.OfName(school(order)));
    }

    private Line line(Order order) {
        return new Line.OfBooking(
                order.id(),
                order.lesson().subject(),
                order.lesson().className(),
                lesson(order).when(),
                school(order));
    }

    private static Line.OfLesson lesson(Order order) {
        return Line.OfLesson.of(order.lesson());
    }

    private String school(Order order) {
        return directory().getSchool(order.lesson().npsn()).name();
    }

    private Directory directory() {
        return people.directory();
    }
}
