package id.guruonline.conversation.text;

import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** What a pupil, or a parent for a small child, is told. */
public sealed interface PupilSay extends Say {

    /** A button of its own closes the question for consent: a later "ok" answers it no more. */
    List<Choice> HELP = List.of(Choice.of(Label.Fixed.HELP, Verb.Anytime.HELP));

    private static List<Choice> stars(String orderId) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(n -> Choice.of(new Label.OfStars(n), Verb.OfStars.RATE, orderId, n))
                .toList();
    }

    /** After a lesson. */
    record HowWasIt(String orderId, Subject subject, String className) implements PupilSay {
        @Override
        public List<Choice> choices() {
            return stars(orderId);
        }
    }

    /** After one of several lessons of that subject on one day. */
    record HowWasItAt(String orderId, Subject subject, String className, LocalTime start)
            implements PupilSay {
        @Override
        public List<Choice> choices() {
            return stars(orderId);
        }
    }

    /** Asked later than on the day of the lesson. */
    record HowWasItOn(
            String orderId, Subject subject, String className, LocalDate day, LocalTime start)
            implements PupilSay {
        @Override
        public List<Choice> choices() {
            return stars(orderId);
        }
    }

    /** An answer that named no number. */
    record AskNumber(String orderId, Subject subject) implements PupilSay {
        @Override
        public List<Choice> choices() {
            return stars(orderId);
        }
    }

    /** Who asks whether the teacher will know. */
    record WhoSeesStars(String orderId, Subject subject) implements PupilSay {
        @Override
        public List<Choice> choices() {
            return stars(orderId);
        }
    }

    /** A question that the service knows nothing of. */
    record AskTeacher(String orderId, Subject subject) implements PupilSay {
        @Override
        public List<Choice> choices() {
            return stars(orderId);
        }
    }

    /** What was told before stays told; whoever wants to may always write. */
    record Listening() implements PupilSay {}

    record Rated(int stars, Subject subject) implements PupilSay {}

    record RatedAnew(int stars, Subject subject) implements PupilSay {}

    /** The school was told that nobody came. */
    record TeacherMissed() implements PupilSay {}

    /** No lesson runs for which somebody was to come. */
    record NobodyExpected() implements PupilSay {}

    record Closed(Subject subject) implements PupilSay {}

    record NotYet(Subject subject) implements PupilSay {}

    /** The pupil was not in the class yet when the lesson ended. */
    record JoinedLater(Subject subject) implements PupilSay {}

    record NotYours() implements PupilSay {}

    record NothingToRate() implements PupilSay {}

    /**
     * Before joining a class: what is kept, who has to agree, and how that is taken back.
     *
     * @param code of the class
     */
    record AskConsent(String code, String className, String school) implements PupilSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.AGREE, Verb.AtDoor.JOIN, code),
                    Choice.of(Label.Fixed.REFUSE, Verb.AtDoor.REFUSE));
        }
    }

    /** As many as may have joined that class. */
    record ClassFull(String className, String school) implements PupilSay {}

    record Joined(String className, String school) implements PupilSay {
        @Override
        public List<Choice> choices() {
            return HELP;
        }
    }

    record NotJoined() implements PupilSay {
        @Override
        public List<Choice> choices() {
            return HELP;
        }
    }

    /** A class's code came from somebody who is known as something else than a pupil. */
    record CodeForPupils() implements PupilSay {}

    /** The consent was taken back. */
    record Left() implements PupilSay {
        @Override
        public List<Choice> choices() {
            return HELP;
        }
    }

    /** Do they want to leave? */
    record AskLeave() implements PupilSay {}

    record Help() implements PupilSay {}
}
