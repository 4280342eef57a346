package id.guruonline.conversation.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a button asks for: the first word of its data. Each kind says who taps it, which may be
 * several, and what follows the word.
 */
public sealed interface Verb {

    /** All of them; no two have the same word. */
    static List<Verb> list() {
        return below(Verb.class).distinct().toList();
    }

    private static Stream<Verb> below(Class<?> kind) {
        return kind.isEnum()
                ? Stream.of(kind.getEnumConstants()).map(Verb.class::cast)
                : Stream.of(kind.getPermittedSubclasses()).flatMap(Verb::below);
    }

    String name();

    /** As data begins with it. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On an operator's buttons. */
    sealed interface ByOperator extends Verb {}

    /** On a teacher's buttons. */
    sealed interface ByTeacher extends Verb {}

    /** On a pupil's buttons. */
    sealed interface ByPupil extends Verb {}

    /** On the education office's buttons. */
    sealed interface ByOffice extends Verb {}

    /** Nothing in particular, on anybody's buttons. */
    enum Anytime implements Verb {
        HELP,
        /** The language's name. */
        LANGUAGE
    }

    /** Before somebody is somebody. */
    enum AtDoor implements Verb {
        /** {@link id.guruonline.conversation.message.Button#SHARE_CONTACT}. */
        CONTACT,
        /** Agreeing to join a class: its code. */
        JOIN,
        /** Not agreeing to it. */
        REFUSE,
        /** All who joined a class shall be out of it again: its school and name. */
        EMPTY_CLASS,
        /** The stars of those who joined just before a lesson shall count: its order. */
        COUNT_STARS,
        /** They shall not. */
        DROP_STARS,
        /** Somebody else linked an address: its key. */
        NOT_ME,
        /** An address shall be the person's no longer: its key. */
        UNLINK,
        /** For which role, or school, it is: the person's id in that. */
        ROLE,
        /** Being forgotten for sure. */
        FORGET,
        /** Not being forgotten after all. */
        STAY
    }

    /** No to whether something shall be done for sure. */
    enum OfQuestion implements ByOperator, ByTeacher, ByOffice {
        KEEP
    }

    /** How the orders stand. */
    enum OfOrders implements ByOperator, ByOffice {
        STATUS
    }

    /** Another order. */
    enum Ordering implements ByOperator {
        ORDER
    }

    /** Other bells: card id. */
    enum OfBells implements ByOperator {
        SAVE_BELLS
    }

    /** The school's timetable: card id. */
    enum OfTimetable implements ByOperator {
        SAVE_TIMETABLE,
        UNDO_TIMETABLE
    }

    /** Somebody is away: the absence; of one lesson its number; who takes it by a code. */
    enum OfAbsence implements ByOperator {
        SHOW_ABSENCE,
        ORDER_ALL,
        CHOOSE_EACH,
        TASK_ALL,
        ASSIGN_ALL,
        ORDER_LESSON,
        TASK_LESSON,
        ASSIGN,
        /** The card's id, and which of those it names. */
        ABSENT_ONE
    }

    /** Lessons elsewhere while one is away: the absence. */
    enum OfRelease implements ByTeacher {
        RELEASE,
        KEEP_LESSONS
    }

    /** A slot of an order in the making: draft id, value. */
    enum OfDraft implements ByOperator {
        SUBJECT,
        CLASS,
        DATE,
        START,
        END,
        WEEKS,
        /** A teacher's id; nothing for anybody. */
        TEACHER
    }

    /** A card: card id. */
    enum OfCard implements ByOperator {
        SEND,
        EDIT,
        DROP,
        KNOWINGLY,
        SURE,
        PERIODS,
        EDIT_SUBJECT,
        EDIT_CLASS,
        EDIT_DATE,
        EDIT_TIME,
        /** The teacher who is asked for by name, and nobody else. */
        ONLY,
        /** Others too. */
        OTHERS_TOO
    }

    /**
     * What is wanted of an operator's order: order id; about a teacher's coming: teacher id; else
     * what is asked, where several things can be.
     */
    enum OfOrder implements ByOperator {
        SHOW,
        CANCEL,
        CHANGE,
        HERE,
        ABSENT
    }

    /**
     * The answer to a question about an operator's order: order id; about a teacher's coming:
     * teacher id; about all of several: the question's id; about another time: the order's and the
     * question's.
     */
    enum OfOrderAnswer implements ByOperator {
        CANCEL_SURELY,
        CANCEL_ALL,
        ABSENT_SURELY,
        OLD_TIME,
        SEEK,
        /** Though the class has another order at that time. */
        ANYWAY,
        /** The order id alone: others shall be asked too, besides whom the school named. */
        OTHERS,
        /** The order id alone: the one whom the school named is waited for. */
        WAIT,
        /** The order id alone; what was typed may add by how many minutes. */
        LATE
    }

    /** An offer: order id, number. */
    enum OfOffer implements ByTeacher {
        ACCEPT,
        DECLINE,
        /** All that came with the offer. */
        ACCEPT_ALL,
        /** Some of those. */
        CHOOSE,
        /** None of those. */
        DECLINE_ALL
    }

    /**
     * Words between school and teacher: the order they are about; where they were said already, the
     * id of the question whether to pass them on.
     */
    enum OfWords implements ByOperator, ByTeacher {
        PASS_ON,
        REPLY
    }

    /** A ticket: its number. */
    enum OfTicket implements Verb {
        /** More about it. */
        TICKET_WORDS,
        /** It is settled. */
        TICKET_DONE
    }

    /** A teacher's lesson: order id; about another time for it: the question's as well. */
    enum OfLesson implements ByTeacher {
        LEAVE,
        LEAVE_SURELY,
        LEFT_HOME,
        NOT_YET,
        ARRIVED,
        MOVE,
        NOT_MOVE
    }

    /** Stepping in for the teacher who has a lesson: its order. */
    enum OfStandBy implements ByTeacher {
        STAND_BY,
        NO_STAND_BY
    }

    /** A teacher's time; of a rest its last day. */
    enum OfTime implements ByTeacher {
        SCHEDULE,
        REST,
        RESUME,
        OPEN_DAYS
    }

    /** Stars: order id, number. */
    enum OfStars implements ByPupil {
        RATE
    }

    /** Letting somebody in: the id that person would get. */
    enum OfInvitation implements ByOffice {
        INVITE
    }

    /** A change of the school calendar: the card's id. */
    enum OfCalendar implements ByOffice {
        SAVE
    }

    /** A change of what somebody may do or is called: whom, by the id; or the card's id. */
    enum OfPerson implements ByOffice {
        PERSON,
        MAKE
    }
}
