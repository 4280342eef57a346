package id.guruonline.conversation.announce;

import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.testing.TestScheduler;
import java.util.ArrayList;
import java.util.List;

/** A school with class 5A, its operator op1, and the teacher t1 nearby; and what is announced. */
final class OneSchool implements AutoCloseable {

    static final String NPSN = "10500001";

    final TestScheduler scheduler;
    final SchedulerFloor floor;
    final Announcements announcements;

    /**
     * @param pupilIds of those in the class
     */
    OneSchool(String... pupilIds) {
        List<Person> people =
                new ArrayList<>(
                        List.of(
                                new Operator("op1", "Rina", "+6281200000001", NPSN),
                                Given.aTeacher("t1")
                                        .at(Level.SD)
                                        .living(Given.kmNorth(1))
                                        .build()));
        for (String id : pupilIds) {
            people.add(new Pupil(id, "Adi", NPSN, "5A"));
        }
        scheduler =
                TestScheduler.of(
                        new TestDatabase(),
                        List.of(Given.aSchool(NPSN).withClass("5A", pupilIds).build()),
                        people);
        floor = scheduler.floor();
        announcements =
                new Announcements(
                        floor.people(),
                        floor.ratings(),
                        floor.orderStore(),
                        floor.rules().offers());
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
