package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Order;

/** What became of a wish to have a lesson at another time, or of an answer to it. */
public sealed interface Moved {

    /** As it stands now. */
    Order order();

    /** The teacher is asked, now or when the quiet hours are over. */
    record Wanted(Order order, Move move) implements Moved {}

    /** The teacher's timetable does not allow it; the lesson stays where it is. */
    record Clashes(Order order, Move move) implements Moved {}

    /** The lesson is at its new time; repeating it gives the same. */
    record Done(Order order, Move move) implements Moved {}

    /** It stays where it is, and the school has heard or hears of that. */
    record Kept(Order order, Move move) implements Moved {}

    /** Nothing changed: as the order stands, it cannot be moved so. */
    record TooLate(Order order) implements Moved {}
}
