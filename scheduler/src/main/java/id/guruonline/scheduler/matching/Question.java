package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.Timetable;
import java.time.Instant;

/**
 * May this teacher be asked for this order now?
 *
 * @param km from the teacher's place to the school
 * @param timetable the teacher's, of the lesson's week
 * @param held whether another offer to the teacher is open
 */
record Question(
        Request request,
        School school,
        Teacher teacher,
        double km,
        Timetable timetable,
        boolean held,
        Instant now) {

    Order order() {
        return request.order();
    }
}
