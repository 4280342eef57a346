package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a teacher's turn was resolved to. */
public sealed interface TeacherCommand extends Command {

    /** {@inheritDoc} What takes away something that a school counts on. */
    @Override
    default Trust needs() {
        return switch (this) {
            case Leave _, ReportAbsence _, ReleaseLessons _ -> Trust.PROVEN;
            case Accept _,
                    AcceptAll _,
                    Decline _,
                    AnswerEach _,
                    AskWhichOffer _,
                    TellStands _,
                    Explain _,
                    ShowSchedule _,
                    ShowLesson _,
                    ShowStars _,
                    ShowHours _,
                    ShowReach _,
                    AskWhichLesson _,
                    AskLeave _,
                    CheckIn _,
                    NoteNotYet _,
                    NoteLateness _,
                    AgreeToMove _,
                    RefuseToMove _,
                    AskMove _,
                    StandBy _,
                    EndStandBy _,
                    AskStandBy _,
                    TellFarAway _,
                    AskRest _,
                    KeepFree _,
                    Pause _,
                    AskWhereabouts _,
                    AskDeparture _,
                    Resume _,
                    OpenDays _,
                    AskPassOn _,
                    PassOn _,
                    AskReply _,
                    EndAbsence _,
                    KeepLessons _,
                    Tell _ ->
                    Trust.CLAIMED;
        };
    }

    /** Take the first of these offers that can be had. */
    @SavedAs("TeacherCommand.Accept")
    record Accept(List<OfferRef> refs) implements TeacherCommand {}

    /** Take all of these offers that can be had. */
    @SavedAs("TeacherCommand.AcceptAll")
    record AcceptAll(List<OfferRef> refs) implements TeacherCommand {

        public AcceptAll {
            refs = List.copyOf(refs);
        }
    }

    @SavedAs("TeacherCommand.Decline")
    record Decline(List<OfferRef> refs) implements TeacherCommand {}

    /** Yes to one of the open offers, and no to these others. */
    @SavedAs("TeacherCommand.AnswerEach")
    record AnswerEach(OfferRef accepted, List<OfferRef> declined) implements TeacherCommand {

        public AnswerEach {
            declined = List.copyOf(declined);
        }
    }

    /** Ask which of the open offers is meant. */
    @SavedAs("TeacherCommand.AskWhichOffer")
    record AskWhichOffer(List<OfferRef> refs) implements TeacherCommand {

        public AskWhichOffer {
            refs = List.copyOf(refs);
        }
    }

    /**
     * Tell that a lesson stands.
     *
     * @param asked the lesson whose giving back is still in question, and is asked about again;
     *     null where none is
     */
    @SavedAs("TeacherCommand.TellStands")
    record TellStands(String orderId, @Nullable String asked) implements TeacherCommand {}

    /** Answer a question about an offer, and put it again. */
    @SavedAs("TeacherCommand.Explain")
    record Explain(OfferRef ref, Question question) implements TeacherCommand {}

    /** What a teacher may want to know before saying yes or no. */
    enum Question {
        WHERE,
        WHEN,
        WHO,
        PAY,
        COUNTER_OFFER,
        MAYBE,
        /** It was answered, but not plainly enough to act on. */
        SURE,
        UNCLEAR
    }

    /**
     * Show the timetable.
     *
     * @param days from the first of these to the last; of the next two weeks where there are none,
     *     as where it was saved before days could be named
     */
    @SavedAs("TeacherCommand.ShowSchedule")
    record ShowSchedule(List<LocalDate> days) implements TeacherCommand {

        public ShowSchedule {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /** Tell how many lesson hours there are in the week of that day. */
    @SavedAs("TeacherCommand.ShowHours")
    record ShowHours(LocalDate day) implements TeacherCommand {}

    /** Tell why offers come, or do not. */
    @SavedAs("TeacherCommand.ShowReach")
    record ShowReach() implements TeacherCommand {}

    /** A lesson the teacher has, in full. */
    @SavedAs("TeacherCommand.ShowLesson")
    record ShowLesson(String orderId) implements TeacherCommand {}

    @SavedAs("TeacherCommand.ShowStars")
    record ShowStars() implements TeacherCommand {}

    @SavedAs("TeacherCommand.AskWhichLesson")
    record AskWhichLesson(List<String> orderIds) implements TeacherCommand {}

    @SavedAs("TeacherCommand.AskLeave")
    record AskLeave(String orderId) implements TeacherCommand {}

    /**
     * Give the lesson back for sure; once it began, tell the school that the teacher cannot come.
     */
    @SavedAs("TeacherCommand.Leave")
    record Leave(String orderId) implements TeacherCommand {}

    /** The lesson may be at the time that the school asked for. */
    @SavedAs("TeacherCommand.AgreeToMove")
    record AgreeToMove(String orderId, String questionId) implements TeacherCommand {}

    /** It may not. */
    @SavedAs("TeacherCommand.RefuseToMove")
    record RefuseToMove(String orderId, String questionId) implements TeacherCommand {}

    /** Ask once more whether it may. */
    @SavedAs("TeacherCommand.AskMove")
    record AskMove(String orderId, String questionId) implements TeacherCommand {}

    /** Step in for the teacher who has the lesson, should that one not come. */
    @SavedAs("TeacherCommand.StandBy")
    record StandBy(String orderId) implements TeacherCommand {}

    /** Do so no more, or not at all. */
    @SavedAs("TeacherCommand.EndStandBy")
    record EndStandBy(String orderId) implements TeacherCommand {}

    /** Ask once more whether the teacher would. */
    @SavedAs("TeacherCommand.AskStandBy")
    record AskStandBy(String orderId) implements TeacherCommand {}

    @SavedAs("TeacherCommand.CheckIn")
    record CheckIn(String orderId, Attendance attendance) implements TeacherCommand {}

    @SavedAs("TeacherCommand.NoteNotYet")
    record NoteNotYet(String orderId) implements TeacherCommand {}

    /**
     * The teacher comes late: the school is told.
     *
     * @param minutes by how much; null where that was not told
     */
    @SavedAs("TeacherCommand.NoteLateness")
    record NoteLateness(String orderId, @Nullable Integer minutes) implements TeacherCommand {}

    /**
     * A place was shared that is not the school's.
     *
     * @param km how far it is from the school
     */
    @SavedAs("TeacherCommand.TellFarAway")
    record TellFarAway(String orderId, double km) implements TeacherCommand {}

    /** Ask whether the teacher is on the way, there, or neither. */
    @SavedAs("TeacherCommand.AskWhereabouts")
    record AskWhereabouts(String orderId) implements TeacherCommand {}

    /** Ask once more whether the teacher left. */
    @SavedAs("TeacherCommand.AskDeparture")
    record AskDeparture(String orderId) implements TeacherCommand {}

    /**
     * Ask whether a rest to the end of that day is meant.
     *
     * @param days those that are to be kept free; empty for all up to then, as where it was saved
     *     before days ahead could be
     */
    @SavedAs("TeacherCommand.AskRest")
    record AskRest(LocalDate until, List<LocalDate> days) implements TeacherCommand {

        public AskRest {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /** Offer nothing on these days ahead; all others are as before. */
    @SavedAs("TeacherCommand.KeepFree")
    record KeepFree(List<LocalDate> days) implements TeacherCommand {

        public KeepFree {
            days = List.copyOf(days);
        }
    }

    @SavedAs("TeacherCommand.Pause")
    record Pause(Instant until) implements TeacherCommand {}

    /** Offer lessons again to one who rests; days ahead that are kept free stay so. */
    @SavedAs("TeacherCommand.Resume")
    record Resume() implements TeacherCommand {}

    /** Offer lessons on the days ahead that were kept free, too. */
    @SavedAs("TeacherCommand.OpenDays")
    record OpenDays() implements TeacherCommand {}

    /**
     * Ask whether to pass words on, and about which lesson they are.
     *
     * @param questionId names this question, so that only its own button answers it
     */
    @SavedAs("TeacherCommand.AskPassOn")
    record AskPassOn(String questionId, List<String> orderIds, String text)
            implements TeacherCommand {

        public AskPassOn {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** Pass words on to the school. */
    @SavedAs("TeacherCommand.PassOn")
    record PassOn(String orderId, String text) implements TeacherCommand {}

    /** Ask what to answer to the school's words. */
    @SavedAs("TeacherCommand.AskReply")
    record AskReply(String orderId) implements TeacherCommand {}

    /** Note that the teacher is away from the own school, and give back lessons elsewhere. */
    @SavedAs("TeacherCommand.ReportAbsence")
    record ReportAbsence(String npsn, AbsenceWish wish) implements TeacherCommand {}

    /** The teacher is at the own school again. */
    @SavedAs("TeacherCommand.EndAbsence")
    record EndAbsence(String absenceId) implements TeacherCommand {}

    /** Give back lessons elsewhere, since the own school said that the teacher is away. */
    @SavedAs("TeacherCommand.ReleaseLessons")
    record ReleaseLessons(String absenceId) implements TeacherCommand {}

    /** Keep them. */
    @SavedAs("TeacherCommand.KeepLessons")
    record KeepLessons(String absenceId) implements TeacherCommand {}

    /** Say something that changes nothing. */
    @SavedAs("TeacherCommand.Tell")
    record Tell(Topic topic, TeacherState then) implements TeacherCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        GREETING,
        THANKS,
        UNCLEAR,
        UNREADABLE,
        STALE,
        KEPT,
        STILL_OFFERED,
        OFFERS_AGAIN,
        NO_OFFER,
        NO_LESSON,
        NOT_FOR_YOU,
        NOT_PASSED_ON,
        /** Days off of schools are set by the office. */
        CALENDAR_OF_OFFICE
    }
}
