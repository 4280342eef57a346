package id.guruonline.conversation.understanding.meaning;

import id.guruonline.scheduler.people.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody wants by a message. Each kind says who may want it, which may be several. {@link
 * Talk} is everybody's.
 */
public sealed interface Intent {

    /** As it is called outside; no two are called alike. */
    String name();

    /** What of the message belongs to it. */
    default Told told() {
        return Told.ONE;
    }

    /** What of a message belongs to an intent: lessons, with their subjects, classes and times. */
    enum Told {
        /** No lesson. */
        NOTHING,
        /** One lesson, or whatever is told of it. */
        ONE,
        /** One lesson or several. */
        SEVERAL,
        /** One lesson as it shall be, where it is told too how it was. */
        CHANGED,
        /** Days: of a rest, or of a timetable. */
        DAYS
    }

    /** All that people of that role may want. */
    static List<Intent> wantedBy(Role role) {
        return Stream.concat(Stream.of(Talk.values()), below(kindOf(role))).distinct().toList();
    }

    private static Class<? extends Intent> kindOf(Role role) {
        return switch (role) {
            case OPERATOR -> ByOperator.class;
            case TEACHER -> ByTeacher.class;
            case PUPIL -> ByPupil.class;
            case OFFICE -> ByOffice.class;
        };
    }

    private static Stream<Intent> below(Class<?> kind) {
        return kind.isEnum()
                ? Stream.of(kind.getEnumConstants()).map(Intent.class::cast)
                : Stream.of(kind.getPermittedSubclasses()).flatMap(Intent::below);
    }

    /** Wanted by a school's operator. */
    sealed interface ByOperator extends Intent {}

    /** Wanted by a teacher. */
    sealed interface ByTeacher extends Intent {}

    /** Wanted by a pupil. */
    sealed interface ByPupil extends Intent {}

    /** Wanted by the education office. */
    sealed interface ByOffice extends Intent {}

    /**
     * About the conversation itself. Anybody may want it; it is of the kind of those whose side
     * does more with it than every side does.
     */
    enum Talk implements ByOperator, ByTeacher, ByPupil {
        /** Another language; {@link Understood#wantedLanguage()} says which. */
        LANGUAGE,
        HELP,
        THANKS,
        GREETING,
        /** Not clear enough to act on; {@link Detail} may say what kind of unclear. */
        UNSURE;

        @Override
        public Told told() {
            return switch (this) {
                case LANGUAGE -> Told.NOTHING;
                case UNSURE -> Told.CHANGED;
                case HELP, THANKS, GREETING -> Told.ONE;
            };
        }
    }

    /** What is put before somebody is answered. */
    enum Answer implements ByOperator, ByTeacher, ByOffice {
        /** Yes: to an offer (teacher), a card (operator) or another question. */
        ACCEPT,
        /** No to any of these. */
        DECLINE,
        /** An order (operator) or an accepted lesson (teacher) shall be cancelled. */
        CANCEL
    }

    /** How things are. */
    enum Overview implements ByOperator, ByOffice {
        /** How an order stands, who comes. */
        STATUS
    }

    /** About who may take part, and what is known of them. */
    enum Managing implements ByOffice {
        /** What speaks against a teacher shall count no more. */
        PARDON,
        /** Somebody shall be kept out for now. */
        LOCK,
        UNLOCK,
        /** Somebody is no longer with us. */
        REMOVE,
        /** Somebody's name is another. */
        RENAME,
        /** Somebody has another number. */
        RENUMBER,
        /** Somebody gets another role. */
        APPOINT
    }

    /** A school orders. */
    enum Ordering implements ByOperator {
        /** A school orders a teacher. */
        ORDER,
        /** The last order once more. */
        REPEAT;

        @Override
        public Told told() {
            return this == ORDER ? Told.SEVERAL : Told.ONE;
        }
    }

    /** About an order that a school sent. */
    enum OfOrder implements ByOperator {
        /** An order, or the card just shown, shall be different. */
        CHANGE,
        /** The teacher has not come. */
        NO_SHOW,
        /** The teacher is there, says the school. */
        CONFIRM_ATTENDANCE;

        @Override
        public Told told() {
            return this == CHANGE ? Told.CHANGED : Told.ONE;
        }
    }

    /** About a teacher's lessons and time. */
    enum Teaching implements ByTeacher {
        /** No offers for a while. */
        PAUSE,
        /** Offers again. */
        RESUME,
        /** What is in my timetable. */
        SCHEDULE,
        /** A teacher reports: arrived, on the way or late; {@link Detail} says which. */
        CHECK_IN,
        /** The own stars. */
        STARS,
        /** How many lesson hours the teacher has. */
        HOURS,
        /** Why the teacher gets no offers. */
        NO_OFFERS;

        @Override
        public Told told() {
            return switch (this) {
                case PAUSE, SCHEDULE, HOURS -> Told.DAYS;
                case RESUME, CHECK_IN, STARS, NO_OFFERS -> Told.ONE;
            };
        }
    }

    /** About a pupil's lessons. */
    enum Learning implements ByPupil {
        /** Stars for a lesson; {@link Understood#number()} says how many. */
        RATE,
        /** A pupil wants to join a class. */
        JOIN,
        /** The teacher of the lesson has not come. */
        NO_TEACHER;

        @Override
        public Told told() {
            return this == RATE ? Told.NOTHING : Told.ONE;
        }
    }
}
