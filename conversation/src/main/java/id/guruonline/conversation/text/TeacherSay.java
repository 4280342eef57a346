package id.guruonline.conversation.text;

import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.reason.Reason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a teacher is told. */
public sealed interface TeacherSay extends Say {

    private static List<Choice> rest(LocalDate until) {
        return List.of(
                Choice.of(Label.Fixed.REST, Verb.OfTime.REST, until),
                Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
    }

    private static List<Choice> answers(OfferRef ref) {
        return List.of(
                about(Label.Fixed.ACCEPT, Verb.OfOffer.ACCEPT, ref),
                about(Label.Fixed.DECLINE, Verb.OfOffer.DECLINE, ref));
    }

    private static Choice about(Label label, Verb.OfOffer verb, OfferRef ref) {
        return Choice.of(label, verb, ref.orderId(), ref.no());
    }

    // offers

    /**
     * Puts a lesson before the teacher.
     *
     * @param km how far the school is
     * @param answer until when there is time to answer
     */
    record Offered(
            OfferRef ref,
            Subject subject,
            String className,
            When when,
            String school,
            double km,
            Place place,
            Line note,
            RankingTerm why,
            AnswerBy answer)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    /**
     * Puts several lessons at one school before the teacher.
     *
     * @param lead the first of the offers, which stands for all
     * @param lessons the first of them
     * @param more how many are not listed
     * @param note that all of them share
     */
    record OfferedTogether(
            OfferRef lead,
            int count,
            String school,
            double km,
            List<Line.OfOffered> lessons,
            int more,
            Place place,
            Line note,
            RankingTerm why,
            AnswerBy answer)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    about(Label.Fixed.ACCEPT_ALL, Verb.OfOffer.ACCEPT_ALL, lead),
                    about(Label.Fixed.CHOOSE, Verb.OfOffer.CHOOSE, lead),
                    about(Label.Fixed.DECLINE, Verb.OfOffer.DECLINE_ALL, lead));
        }
    }

    /**
     * Several lessons at one school, all of them the teacher's now.
     *
     * @param more how many are not listed
     */
    record AcceptedTogether(
            int count,
            List<Line.OfTaken> lessons,
            int more,
            String school,
            Place place,
            Line operator)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.SCHEDULE, Verb.OfTime.SCHEDULE));
        }
    }

    /** Of several lessons that were taken together those that could not be had. */
    record NotGot(List<Line.OfOffered> lessons, int more) implements TeacherSay {}

    record Accepted(
            String orderId,
            Subject subject,
            String className,
            When when,
            String school,
            Place place,
            Line operator,
            Line note)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.SCHEDULE, Verb.OfTime.SCHEDULE),
                    Choice.of(Label.Fixed.CANCEL, Verb.OfLesson.LEAVE, orderId));
        }
    }

    record Declined(int count) implements TeacherSay {}

    /** As {@link OfferTaken}, where nobody stands by for the one who has it. */
    record OfferTakenStandBy(String orderId, Line.OfLesson lesson, String school)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return standBy(Label.Fixed.STAND_BY, Label.Fixed.NO_STAND_BY, orderId);
        }
    }

    /** Asks whether the teacher would step in. */
    record AskStandBy(String orderId, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return standBy(Label.Fixed.STAND_BY, Label.Fixed.NO_STAND_BY, orderId);
        }
    }

    /** The teacher stands by. */
    record StandingBy(String orderId, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.NOT_READY, Verb.OfStandBy.NO_STAND_BY, orderId));
        }
    }

    /** Half an hour before: the teacher who has it is silent. Could the one who stands by come? */
    record AskReady(String orderId, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return standBy(Label.Fixed.STILL_READY, Label.Fixed.NOT_READY, orderId);
        }
    }

    private static List<Choice> standBy(Label yes, Label no, String orderId) {
        return List.of(
                Choice.of(yes, Verb.OfStandBy.STAND_BY, orderId),
                Choice.of(no, Verb.OfStandBy.NO_STAND_BY, orderId));
    }

    /** Nobody has to stand by any more, or the teacher could not come. */
    record NoStandByNeeded(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The teacher does not stand by, or does so no more. */
    record NotStandingBy(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The lesson was moved: the teacher need not stand by any more. */
    record StandByMoved(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The lesson was called off: the teacher need not stand by any more. */
    record StandByCancelled(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The teacher took another lesson at that time, and stands by no more. */
    record StandByClashes(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The teacher of whom nothing had been heard is there: nobody is needed. */
    record StandByUnneeded(Line.OfLesson lesson, String school) implements TeacherSay {}

    record AlreadyCancelled(Line.OfLesson lesson, String school) implements TeacherSay {}

    record AlreadyStarted(Line.OfLesson lesson, String school) implements TeacherSay {}

    record NotPossible(Line.OfLesson lesson, String school, Reason reason) implements TeacherSay {}

    record NotForYou() implements TeacherSay {}

    record NoOffer() implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.SCHEDULE, Verb.OfTime.SCHEDULE));
        }
    }

    record WhereIsIt(OfferRef ref, String school, double km, Place place) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    record WhenIsIt(OfferRef ref, When when) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    record WhoIsIt(OfferRef ref, Subject subject, String className, String school, String operator)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    record WhatIsPaid(OfferRef ref) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    record CounterOffer(OfferRef ref, Line.OfLesson lesson) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    /**
     * As {@link Maybe}, where there is a time to answer until.
     *
     * @param answer until when there is time to answer
     */
    record MaybeUntil(OfferRef ref, Line.OfLesson lesson, AnswerBy answer) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    record Maybe(OfferRef ref, Line.OfLesson lesson) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    /** Asks whether a yes is meant that was not plain. */
    record SureOfOffer(OfferRef ref, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    /**
     * Asks which of several open offers is taken.
     *
     * @param more how many are not listed
     * @param offered the offers, each with the button of that place
     * @param lead the first of the offers that these came with, all of which can be taken at once;
     *     null where they did not come together
     */
    record AskWhichOffer(
            List<Line> lessons,
            int more,
            List<Label.OfOrder> shown,
            List<OfferRef> offered,
            @Nullable OfferRef lead)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            Stream<Choice> each =
                    IntStream.range(0, offered.size())
                            .mapToObj(
                                    i -> about(shown.get(i), Verb.OfOffer.ACCEPT, offered.get(i)));
            return Stream.concat(
                            each,
                            Stream.ofNullable(lead)
                                    .map(all ->
                                            about(
                                                    Label.Fixed.ACCEPT_ALL,
                                                    Verb.OfOffer.ACCEPT_ALL,
                                                    all)))
                    .toList();
        }
    }

    /** An answer to an offer that was neither yes nor no. */
    record YesOrNo(OfferRef ref, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return answers(ref);
        }
    }

    // lessons

    /**
     * The lessons to come.
     *
     * @param more how many lessons are not listed
     */
    record Schedule(List<Line> lessons, int more) implements TeacherSay {}

    record EmptySchedule() implements TeacherSay {}

    /** As {@link Schedule}, of that day. */
    record ScheduleOn(LocalDate day, List<Line> lessons, int more) implements TeacherSay {}

    /** As {@link Schedule}, from that day to that. */
    record ScheduleFrom(LocalDate day, LocalDate until, List<Line> lessons, int more)
            implements TeacherSay {}

    /** No lessons on that day. */
    record FreeOn(LocalDate day) implements TeacherSay {}

    /** No lessons from that day to that. */
    record FreeFrom(LocalDate day, LocalDate until) implements TeacherSay {}

    /**
     * The lesson hours of a week.
     *
     * @param jp how many in all
     * @param ahead how many of them are still to come
     * @param wanted how many a week the teacher would like
     */
    record Hours(LocalDate day, LocalDate until, int jp, int ahead, int wanted)
            implements TeacherSay {}

    /** Why there are no offers: the teacher rests. */
    record Resting(LocalDate until) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.RESUME));
        }
    }

    /** When offers come: what is taught, and how far the teacher goes. */
    record Reach(List<Subject> subjects, String levels, double km) implements TeacherSay {}

    /**
     * Asks which of several lessons is meant.
     *
     * @param more how many lessons are not listed
     * @param shown those that are
     */
    record AskWhichLesson(List<Line> lessons, int more, Verb verb, List<Label.OfOrder> shown)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return Stream.concat(
                            shown.stream().map(o -> Choice.of(o, verb, o.orderId())),
                            Stream.of(Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP)))
                    .toList();
        }
    }

    record AskLeave(String orderId, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return surely(Label.Fixed.LEAVE_SURELY, orderId);
        }
    }

    /** Shall the school be told that the teacher cannot come to a lesson that began? */
    record AskCannotCome(String orderId, Line.OfLesson lesson) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return surely(Label.Fixed.TELL_SCHOOL, orderId);
        }
    }

    private static List<Choice> surely(Label label, String orderId) {
        return List.of(
                Choice.of(label, Verb.OfLesson.LEAVE_SURELY, orderId),
                Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
    }

    record Left(Line.OfLesson lesson, String school) implements TeacherSay {}

    // another time for a lesson

    /** Does the new time suit, too? */
    record AskMove(
            String orderId,
            String questionId,
            String school,
            Line.OfLesson from,
            When to,
            Line note,
            AnswerBy answer)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return moves(orderId, questionId);
        }
    }

    /** The same, asked when the time to answer was over, since no channel took it before. */
    record AskMoveLate(
            String orderId,
            String questionId,
            String school,
            Line.OfLesson from,
            When to,
            Line note)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return moves(orderId, questionId);
        }
    }

    /** There was no answer: the lesson stays where it is, and may still be moved. */
    record MoveUnanswered(
            String orderId, String questionId, String school, Line.OfLesson lesson, When to)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return moves(orderId, questionId);
        }
    }

    private static List<Choice> moves(String orderId, String questionId) {
        return List.of(
                Choice.of(Label.Fixed.MOVE, Verb.OfLesson.MOVE, orderId, questionId),
                Choice.of(Label.Fixed.NOT_MOVE, Verb.OfLesson.NOT_MOVE, orderId, questionId));
    }

    /** The lesson is at its new time. */
    record MoveAgreed(String orderId, Line.OfLesson from, When to, String school, Place place)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.SCHEDULE, Verb.OfTime.SCHEDULE),
                    Choice.of(Label.Fixed.CANCEL, Verb.OfLesson.LEAVE, orderId));
        }
    }

    /** The lesson stays where it is, unless the school decides otherwise. */
    record MoveRefusalNoted(String orderId, Line.OfLesson lesson, String school)
            implements TeacherSay {}

    /** The new time does not go with the timetable. */
    record MoveClashes(String orderId, Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The school keeps the time that was agreed. */
    record TimeKept(String orderId, Line.OfLesson lesson, String school) implements TeacherSay {}

    record TooLateToLeave(Line.OfLesson lesson, Line operator) implements TeacherSay {}

    record StillYours() implements TeacherSay {}

    /** That lesson is the teacher's, as it was. */
    record Stands(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** No lesson fits; the next one there is. */
    record NextLesson(Line.OfLesson lesson, String school) implements TeacherSay {}

    record NoLesson() implements TeacherSay {}

    record OnTheWayNoted(String orderId, Line.OfLesson lesson, String school)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ARRIVED, Verb.OfLesson.ARRIVED, orderId));
        }
    }

    record ArrivalNoted(Line.OfLesson lesson, String school) implements TeacherSay {}

    /**
     * The teacher reports long before the lesson.
     *
     * @param from the time of the lesson's day from which on it counts
     */
    record TooEarly(Line.OfLesson lesson, String school, LocalTime from) implements TeacherSay {}

    record NotYetNoted(String orderId, Line.OfLesson lesson) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.LEFT_HOME, Verb.OfLesson.LEFT_HOME, orderId),
                    Choice.of(Label.Fixed.CANCEL, Verb.OfLesson.LEAVE, orderId));
        }
    }

    record LatenessNoted(Line operator, String orderId) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.ARRIVED, Verb.OfLesson.ARRIVED, orderId));
        }
    }

    /** The school was told that the teacher cannot come to a lesson that began. */
    record AbsenceNoted(Line.OfLesson lesson, Line operator) implements TeacherSay {}

    /** A place was shared that is not the school's. */
    record FarAway(String school, double km, String orderId) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.LEFT_HOME, Verb.OfLesson.LEFT_HOME, orderId),
                    Choice.of(Label.Fixed.ARRIVED, Verb.OfLesson.ARRIVED, orderId));
        }
    }

    // rest, stars, small talk

    record Paused(LocalDate until) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.RESUME));
        }
    }

    /**
     * As {@link Paused}, with lessons in that time that stand.
     *
     * @param more how many lessons are not listed
     */
    record PausedWithLessons(LocalDate until, List<Line> lessons, int more) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.RESUME));
        }
    }

    /** On these days ahead nothing is offered. */
    record KeptFree(List<LocalDate> days) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.OPEN_DAYS));
        }
    }

    /** As {@link KeptFree}, of a row of days. */
    record KeptFreeFrom(LocalDate day, LocalDate until) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.OPEN_DAYS));
        }
    }

    /**
     * Lessons that were accepted stand although their days are kept free.
     *
     * @param more how many lessons are not listed
     */
    record LessonsStand(List<Line> lessons, int more) implements TeacherSay {}

    /**
     * Asks whether these days ahead are to be kept free.
     *
     * @param until the last of them
     */
    record AskFree(LocalDate until, List<LocalDate> days) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return rest(until);
        }
    }

    /** As {@link AskFree}, of a row of days. */
    record AskFreeFrom(LocalDate day, LocalDate until) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return rest(until);
        }
    }

    record Resumed() implements TeacherSay {}

    /**
     * As {@link Resumed}; on these days ahead still nothing is offered.
     *
     * @param more how many days are not listed
     */
    record ResumedButFree(List<LocalDate> days, int more) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.OPEN_DAYS));
        }
    }

    /** Days ahead that were kept free are so no longer. */
    record ResumedOnDays() implements TeacherSay {}

    /**
     * These days are not kept free, because too many are already.
     *
     * @param most how many days, or rows of days, may be
     */
    record TooManyFree(int most, List<LocalDate> days) implements TeacherSay {}

    /** Asks whether a rest is meant, to the end of that day. */
    record AskRest(LocalDate until) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return rest(until);
        }
    }

    /** No rest was meant. */
    record StillOffered() implements TeacherSay {}

    /** Asks whether offers are wanted again. */
    record AskOffersAgain() implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.RESUME, Verb.OfTime.RESUME));
        }
    }

    /** Asks whether somebody is on the way, there, or neither. */
    record AskWhereabouts(Line.OfLesson lesson, String school, String orderId)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.ON_THE_WAY, Verb.OfLesson.LEFT_HOME, orderId),
                    Choice.of(Label.Fixed.ARRIVED, Verb.OfLesson.ARRIVED, orderId),
                    Choice.of(Label.Fixed.NOT_YET, Verb.OfLesson.NOT_YET, orderId));
        }
    }

    /** Whether somebody left, after an answer that could not be placed. */
    record AskDeparture(Line.OfLesson lesson, String school, String orderId) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return departure(orderId);
        }
    }

    /** As {@link CommonSay.Muted}, and how to rest from offers only. */
    record Muted() implements TeacherSay {}

    record OwnStars(Stars stars) implements TeacherSay {}

    record StarsTooFew() implements TeacherSay {}

    record Greeting(String name) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return start();
        }
    }

    record Help() implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return start();
        }
    }

    record Unclear() implements TeacherSay {
        @Override
        public boolean isLost() {
            return true;
        }

        @Override
        public List<Choice> choices() {
            return start();
        }
    }

    private static List<Choice> start() {
        return List.of(
                Choice.of(Label.Fixed.SCHEDULE, Verb.OfTime.SCHEDULE),
                Choice.of(Label.Fixed.HELP, Verb.Anytime.HELP));
    }

    // announcements

    record OfferExpired(OfferRef ref, Line.OfLesson lesson, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(about(Label.Fixed.ACCEPT, Verb.OfOffer.ACCEPT, ref));
        }
    }

    /** As {@link OfferExpired}, of several that came together. */
    record OffersExpired(OfferRef lead, int count, String school) implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(about(Label.Fixed.ACCEPT_ALL, Verb.OfOffer.ACCEPT_ALL, lead));
        }
    }

    /** Also the answer to a yes that came too late. */
    record OfferTaken(Line.OfLesson lesson, String school) implements TeacherSay {}

    record OfferCancelled(Line.OfLesson lesson, String school) implements TeacherSay {}

    record OfferStarted(Line.OfLesson lesson, String school) implements TeacherSay {}

    record OfferClashes(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** A lesson the teacher had was called off. */
    record LessonCancelled(String orderId, Line.OfLesson lesson, String school)
            implements TeacherSay {}

    record Tomorrow(String orderId, Line.OfLesson lesson, String school, Place place, Line note)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.CANCEL, Verb.OfLesson.LEAVE, orderId));
        }
    }

    record OnTheWay(String orderId, Line.OfLesson lesson, String school, Place place, Line note)
            implements TeacherSay {
        @Override
        public List<Choice> choices() {
            return departure(orderId);
        }
    }

    private static List<Choice> departure(String orderId) {
        return List.of(
                Choice.of(Label.Fixed.LEFT_HOME, Verb.OfLesson.LEFT_HOME, orderId),
                Choice.of(Label.Fixed.NOT_YET, Verb.OfLesson.NOT_YET, orderId),
                Choice.of(Label.Fixed.CANCEL, Verb.OfLesson.LEAVE, orderId));
    }

    record ReportedMissing(Line.OfLesson lesson, String school) implements TeacherSay {}

    record ThankYou(Line.OfLesson lesson, String school) implements TeacherSay {}

    /** The stars of one lesson, all together. */
    record LessonStars(Line.OfLesson lesson, Stars stars) implements TeacherSay {}
}
