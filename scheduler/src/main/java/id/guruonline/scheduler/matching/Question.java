package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.Timetable;
import java.time.Instant;

/**
 * May this teacher be asked for this order now? How far the school is gets measured only once
 * somebody has to know: that is the dearest part of a question, and most teachers live far away.
 */
final class Question {

    private final Request request;
    private final School school;
    private final Teacher teacher;
    private final Timetable timetable;
    private final Asked asked;
    private final Instant now;
    private final double roughKm;
    private double km;

    /**
     * @param timetable the teacher's, of the lesson's week
     * @param asked what teachers are being asked
     */
    Question(
            Request request,
            School school,
            Teacher teacher,
            Timetable timetable,
            Asked asked,
            Instant now) {
        this(
                request,
                school,
                teacher,
                timetable,
                asked,
                now,
                teacher.place().roughKmTo(school.place()),
                Double.NaN);
    }

    /**
     * As above.
     *
     * @param roughKm how far the school is, roughly
     * @param km how far it is; not a number where it was not measured yet
     */
    Question(
            Request request,
            School school,
            Teacher teacher,
            Timetable timetable,
            Asked asked,
            Instant now,
            double roughKm,
            double km) {
        this.request = request;
        this.school = school;
        this.teacher = teacher;
        this.timetable = timetable;
        this.asked = asked;
        this.now = now;
        this.roughKm = roughKm;
        this.km = km;
    }

    Request request() {
        return request;
    }

    Order order() {
        return request.order();
    }

    School school() {
        return school;
    }

    Teacher teacher() {
        return teacher;
    }

    Timetable timetable() {
        return timetable;
    }

    Asked asked() {
        return asked;
    }

    /** Whether another offer to the teacher is open that is as urgent. */
    boolean held() {
        return asked.isThinking(teacher.id(), request);
    }

    Instant now() {
        return now;
    }

    /** From the teacher's place to the school, as {@link Place#roughKmTo} tells it. */
    double roughKm() {
        return roughKm;
    }

    /** From the teacher's place to the school. */
    double km() {
        if (Double.isNaN(km)) {
            km = teacher.place().kmTo(school.place());
        }
        return km;
    }

    boolean isWithin(double radiusKm) {
        return roughKm * (1 - Place.ROUGHNESS) <= radiusKm && km() <= radiusKm;
    }
}
