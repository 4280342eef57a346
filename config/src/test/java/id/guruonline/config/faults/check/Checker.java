package id.guruonline.config.faults.check;

import id.guruonline.config.faults.check.Violation.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names whatever is wrong once everything is at rest: what the inbox, the outbox and the orders
 * say, held against each other and against what the channels saw.
 */
public final class Checker {

    private Checker() {}

    /** All there is. */
    public static List<Violation> check(Evidence evidence) {
        return Stream.of(
                        new Inputs(evidence).check(),
                        new Lessons(evidence).check(),
                        new Messages(evidence).check(),
                        new StarsGiven(evidence).check())
                .flatMap(List::stream)
                .toList();
    }

    /** How many copies came beyond the first of each message. */
    public static long doubles(Evidence evidence) {
        return new Messages(evidence).doubles();
    }

    /** How many messages never arrived although they were sent as often as they may be. */
    public static long givenUp(Evidence evidence) {
        return new Messages(evidence).givenUp();
    }

    /** Of how many messages nobody had any use any more when their turn came. */
    public static long tooLate(Evidence evidence) {
        return new Messages(evidence).tooLate();
    }

    /** How many lessons came to their end. */
    public static long taught(Evidence evidence) {
        return evidence.of("orders").stream()
                .filter(order -> Evidence.isIn(order, "Taught") || Evidence.isIn(order, "Rated"))
                .count();
    }

    /** Of how many lessons the stars are closed. */
    public static long closed(Evidence evidence) {
        return evidence.of("orders").stream()
                .filter(order -> Evidence.isIn(order, "Rated"))
                .count();
    }

    static Violation violation(Kind kind, String subject, String evidence) {
        return new Violation(kind, subject, evidence);
    }
}
