package id.guruonline.conversation.text;

import java.util.List;
import java.util.stream.Stream;

/** What the school and the teacher of a lesson are told about words from one to the other. */
public sealed interface PassingSay extends Say {

    /**
     * Shall these words be passed on?
     *
     * @param questionId names the question: only its own button answers it
     * @param to whom they are for
     */
    record AskPassOn(
            String questionId, String orderId, Line.OfLesson lesson, String to, String text)
            implements PassingSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.PASS_ON, Verb.OfWords.PASS_ON, orderId, questionId),
                    Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
        }
    }

    /**
     * Which lesson are these words about?
     *
     * @param more how many lessons are not listed
     * @param shown those that are
     */
    record AskPassOnWhich(
            String questionId, String text, List<Line> lessons, int more, List<Label.OfOrder> shown)
            implements PassingSay {
        @Override
        public List<Choice> choices() {
            return Stream.concat(
                            shown.stream()
                                    .map(order ->
                                            Choice.of(
                                                    order,
                                                    Verb.OfWords.PASS_ON,
                                                    order.orderId(),
                                                    questionId)),
                            Stream.of(Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP)))
                    .toList();
        }
    }

    record PassedOn(String to) implements PassingSay {}

    record NotPassedOn() implements PassingSay {}

    /** That side has said all that is passed on for one lesson. */
    record Enough(Line contact) implements PassingSay {}

    /** The lesson is over, or whom the words were for does not have it any more. */
    record TooLate(Line.OfLesson lesson) implements PassingSay {}

    /** Words from the other side. */
    record Words(String orderId, Line.OfLesson lesson, String from, String text)
            implements PassingSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.REPLY, Verb.OfWords.REPLY, orderId));
        }
    }

    /** What shall be answered? */
    record AskReply(String to) implements PassingSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
        }
    }

    /** A note for whoever will teach, of an order that nobody has yet. */
    record Noted(String orderId, Line.OfLesson lesson, Line note) implements PassingSay {}
}
