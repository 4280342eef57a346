package id.guruonline.conversation.text;

import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a button is called; shortened to 20 characters where a name is longer. */
public sealed interface Label extends Phrase {

    @Override
    default String key() {
        return "button."
                + (this instanceof Enum<?> constant ? constant.name() : getClass().getSimpleName());
    }

    @Override
    default Naming naming() {
        return Naming.SHORT;
    }

    /** A button that always reads the same. */
    enum Fixed implements Label {
        ACCEPT,
        DECLINE,
        ACCEPT_ALL,
        CHOOSE,
        SEND,
        SAVE,
        EDIT,
        DROP,
        KNOWINGLY,
        SURE,
        STILL_ON_DAY,
        OTHER_DAY,
        SUPERVISION,
        PERIODS,
        CHANGE_CLASS,
        TODAY,
        TOMORROW,
        DAY_AFTER_TOMORROW,
        EDIT_SUBJECT,
        EDIT_CLASS,
        EDIT_DATE,
        EDIT_TIME,
        CANCEL,
        CANCEL_ORDER,
        CANCEL_SURELY,
        CANCEL_ALL,
        KEEP,
        CHANGE,
        ORDER,
        STATUS,
        SCHEDULE,
        HELP,
        HERE,
        LATE,
        ABSENT,
        ABSENT_SURELY,
        LEAVE_SURELY,
        TELL_SCHOOL,
        PASS_ON,
        REPLY,
        ADD_WORDS,
        DONE,
        LEFT_HOME,
        ON_THE_WAY,
        NOT_YET,
        ARRIVED,
        MOVE,
        NOT_MOVE,
        KEEP_TIME,
        STAND_BY,
        NO_STAND_BY,
        STILL_READY,
        NOT_READY,
        SEEK_OTHER,
        WAIT,
        SEEK_ANYWAY,
        ONLY,
        OTHERS_TOO,
        ANYBODY,
        REST,
        RESUME,
        INDONESIAN,
        ENGLISH,
        SHOW_PHONE,
        AGREE,
        REFUSE,
        NOT_ME,
        EMPTY_CLASS,
        COUNT_STARS,
        DROP_STARS,
        INVITE,
        LOCK,
        UNLOCK,
        PARDON,
        REMOVE,
        MAKE,
        FORGET,
        UNDO_TIMETABLE,
        ORDER_ALL,
        EACH,
        TASK,
        ARRANGE,
        RELEASE,
        KEEP_LESSONS
    }

    /** A class, as the school writes it. */
    record OfClass(String name) implements Label {}

    /** A teacher. */
    record OfTeacher(String name) implements Label {}

    /** A colleague takes a lesson. */
    record Assign(String name) implements Label {}

    /** A subject by its short name. */
    record OfSubject(Subject subject) implements Label {}

    /** A day by its short name. */
    record OfDay(LocalDate date) implements Label {}

    /** A time of the day. */
    record OfTime(LocalTime time) implements Label {}

    /** A length in lesson hours and when it ends then. */
    record OfLength(int jp, LocalTime end) implements Label {}

    /** That many weeks. */
    record OfWeeks(int weeks) implements Label {}

    /** An order by its code and class. */
    record OfOrder(String orderId, String className) implements Label {}

    /** Somebody, and how their number ends. */
    record OfPerson(String name, String digits) implements Label {}

    /** An address to be taken away, as far as its owner has to know it again. */
    record OfAddress(String masked) implements Label {}

    /** A school. */
    record OfSchool(String school) implements Label {}

    /** What somebody is. */
    record OfRole(Role role) implements Label {}

    /** That many stars. */
    record OfStars(int stars) implements Label {}
}
