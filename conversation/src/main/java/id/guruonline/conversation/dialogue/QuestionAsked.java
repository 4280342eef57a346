package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Answered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions that one of their buttons answers, and the everyday words that each button may be
 * said by: what was asked last decides what a message means. The newest message with buttons that
 * somebody saw tells which question that is; what it cannot place it asks again.
 */
@SuppressWarnings("ImmutableEnumChecker") // What its fields hold cannot be changed.
public enum QuestionAsked {
    /** Is the teacher in class? */
    PRESENCE(
            shown(Verb.OfOrder.HERE, Verb.OfOrderAnswer.LATE, Verb.OfOrder.ABSENT),
            acts(Verb.OfOrder.HERE, AnswerKind.YES, AnswerKind.DONE, AnswerKind.PRESENT),
            notes(Verb.OfOrderAnswer.LATE, AnswerKind.LATE, AnswerKind.LEFT, AnswerKind.SOON),
            notes(
                    Verb.OfOrder.ABSENT,
                    AnswerKind.NO,
                    AnswerKind.NOT_YET,
                    AnswerKind.ABSENT,
                    AnswerKind.SEEK)),
    /** Word is awaited of a teacher who comes late, or of whom nothing was heard. */
    COMING(
            shown(Verb.OfOrder.HERE, Verb.OfOrder.ABSENT),
            acts(Verb.OfOrder.HERE, AnswerKind.PRESENT),
            notes(Verb.OfOrderAnswer.LATE, AnswerKind.LATE, AnswerKind.LEFT, AnswerKind.SOON),
            notes(Verb.OfOrder.ABSENT, AnswerKind.ABSENT, AnswerKind.NOT_YET, AnswerKind.SEEK)),
    /** Did the teacher not come, for sure? */
    ABSENCE(
            shown(Verb.OfOrderAnswer.ABSENT_SURELY, Verb.OfQuestion.KEEP),
            acts(
                    Verb.OfOrderAnswer.ABSENT_SURELY,
                    AnswerKind.YES,
                    AnswerKind.NOT_YET,
                    AnswerKind.ABSENT,
                    AnswerKind.SEEK),
            acts(Verb.OfOrder.HERE, AnswerKind.PRESENT),
            notes(Verb.OfOrderAnswer.LATE, AnswerKind.LATE, AnswerKind.LEFT, AnswerKind.SOON),
            notes(Verb.OfQuestion.KEEP, AnswerKind.KEEP, AnswerKind.HOLD)),
    /** Shall the order be cancelled for sure? A willing "siap" is in doubt. */
    CANCELLATION(
            shown(Verb.OfOrderAnswer.CANCEL_SURELY, Verb.OfQuestion.KEEP),
            notes(Verb.OfQuestion.KEEP, AnswerKind.KEEP, AnswerKind.HOLD, AnswerKind.NOT_YET)),
    /** Shall all of these orders be cancelled? */
    CANCELLATIONS(
            shown(Verb.OfOrderAnswer.CANCEL_ALL, Verb.OfQuestion.KEEP),
            acts(Verb.OfOrderAnswer.CANCEL_ALL, AnswerKind.YES, AnswerKind.ALL, AnswerKind.CANCEL),
            notes(
                    Verb.OfQuestion.KEEP,
                    AnswerKind.KEEP,
                    AnswerKind.HOLD,
                    AnswerKind.NOT_YET,
                    AnswerKind.NO)),
    /** The time that was agreed, or somebody else for the new one? */
    TIME_OR_TEACHER(
            shown(Verb.OfOrderAnswer.OLD_TIME, Verb.OfOrderAnswer.SEEK),
            acts(Verb.OfOrderAnswer.SEEK, AnswerKind.SEEK),
            notes(Verb.OfOrderAnswer.OLD_TIME, AnswerKind.KEEP)),
    /** Somebody else, though the class has another order at the new time? */
    SEEK_ANYWAY(
            shown(Verb.OfOrderAnswer.ANYWAY, Verb.OfOrderAnswer.OLD_TIME),
            acts(Verb.OfOrderAnswer.ANYWAY, AnswerKind.YES, AnswerKind.SEEK),
            notes(
                    Verb.OfOrderAnswer.OLD_TIME,
                    AnswerKind.KEEP,
                    AnswerKind.NO,
                    AnswerKind.CANCEL,
                    AnswerKind.HOLD)),
    /** The teacher is asked for another time: that may still be taken back. */
    TIME_WISHED(
            shown(Verb.OfOrderAnswer.OLD_TIME, Verb.OfOrder.SHOW),
            notes(Verb.OfOrderAnswer.OLD_TIME, AnswerKind.AS_BEFORE),
            notes(Verb.OfOrder.SHOW, AnswerKind.NOT_YET, AnswerKind.DONE)),
    /** Nothing came of whom the school named: shall others be asked? */
    OTHERS_TOO(
            shown(Verb.OfOrderAnswer.OTHERS, Verb.OfOrder.CANCEL),
            acts(Verb.OfOrderAnswer.OTHERS, AnswerKind.YES, AnswerKind.READY, AnswerKind.SEEK),
            notes(Verb.OfOrder.CANCEL, AnswerKind.CANCEL)),
    /** There is no answer yet of whom the school named: others too, or is that one waited for? */
    OTHERS_OR_WAIT(
            shown(Verb.OfOrderAnswer.OTHERS, Verb.OfOrderAnswer.WAIT, Verb.OfOrder.CANCEL),
            acts(Verb.OfOrderAnswer.OTHERS, AnswerKind.YES, AnswerKind.READY, AnswerKind.SEEK),
            notes(
                    Verb.OfOrderAnswer.WAIT,
                    AnswerKind.NO,
                    AnswerKind.NOT_YET,
                    AnswerKind.SOON,
                    AnswerKind.KEEP,
                    AnswerKind.HOLD),
            notes(Verb.OfOrder.CANCEL, AnswerKind.CANCEL)),
    /** Can the lesson be at another time? */
    MOVING(
            shown(Verb.OfLesson.MOVE, Verb.OfLesson.NOT_MOVE),
            acts(Verb.OfLesson.MOVE, AnswerKind.YES, AnswerKind.READY),
            notes(Verb.OfLesson.LEAVE, AnswerKind.CANCEL, AnswerKind.SEEK, AnswerKind.ABSENT),
            notes(Verb.OfLesson.NOT_MOVE, AnswerKind.UNABLE, AnswerKind.NO, AnswerKind.KEEP)),
    /** Would the teacher step in for the one who has the lesson? */
    STAND_BY(
            shown(Verb.OfStandBy.STAND_BY, Verb.OfStandBy.NO_STAND_BY),
            acts(Verb.OfStandBy.STAND_BY, AnswerKind.YES, AnswerKind.READY),
            notes(Verb.OfStandBy.NO_STAND_BY, AnswerKind.NO, AnswerKind.UNABLE, AnswerKind.CANCEL)),
    /** Shall the lesson be given back for sure? */
    LEAVING(
            shown(Verb.OfLesson.LEAVE_SURELY, Verb.OfQuestion.KEEP),
            acts(Verb.OfLesson.LEAVE_SURELY, AnswerKind.ABSENT, AnswerKind.SEEK),
            notes(Verb.OfQuestion.KEEP, AnswerKind.KEEP, AnswerKind.HOLD)),
    /** Have you left? */
    DEPARTURE(
            shown(Verb.OfLesson.LEFT_HOME, Verb.OfLesson.NOT_YET, Verb.OfLesson.LEAVE),
            acts(
                    Verb.OfLesson.LEFT_HOME,
                    AnswerKind.YES,
                    AnswerKind.READY,
                    AnswerKind.DONE,
                    AnswerKind.LEFT),
            acts(Verb.OfLesson.ARRIVED, AnswerKind.PRESENT),
            notes(Verb.OfLesson.LEAVE, AnswerKind.CANCEL, AnswerKind.SEEK, AnswerKind.UNABLE),
            notes(Verb.OfLesson.NOT_YET, AnswerKind.NO, AnswerKind.NOT_YET, AnswerKind.SOON)),
    /** Word is awaited that somebody left. */
    LEFT_YET(
            shown(Verb.OfLesson.LEFT_HOME, Verb.OfLesson.LEAVE),
            acts(Verb.OfLesson.LEFT_HOME, AnswerKind.DONE, AnswerKind.LEFT),
            acts(Verb.OfLesson.ARRIVED, AnswerKind.PRESENT),
            notes(Verb.OfLesson.LEAVE, AnswerKind.CANCEL, AnswerKind.SEEK, AnswerKind.UNABLE),
            notes(Verb.OfLesson.NOT_YET, AnswerKind.NOT_YET, AnswerKind.SOON)),
    /** On the way, or there? A bare "sudah" may be either. */
    WHEREABOUTS(
            shown(Verb.OfLesson.LEFT_HOME, Verb.OfLesson.ARRIVED, Verb.OfLesson.NOT_YET),
            acts(Verb.OfLesson.LEFT_HOME, AnswerKind.LEFT),
            acts(Verb.OfLesson.ARRIVED, AnswerKind.PRESENT),
            notes(Verb.OfLesson.LEAVE, AnswerKind.CANCEL, AnswerKind.SEEK, AnswerKind.UNABLE),
            notes(Verb.OfLesson.NOT_YET, AnswerKind.NO, AnswerKind.NOT_YET, AnswerKind.SOON)),
    /** The same, where a place was shared that is far from the school. */
    FAR_AWAY(
            shown(Verb.OfLesson.LEFT_HOME, Verb.OfLesson.ARRIVED),
            acts(Verb.OfLesson.LEFT_HOME, AnswerKind.LEFT),
            acts(Verb.OfLesson.ARRIVED, AnswerKind.PRESENT),
            notes(Verb.OfLesson.LEAVE, AnswerKind.CANCEL, AnswerKind.SEEK, AnswerKind.UNABLE),
            notes(Verb.OfLesson.NOT_YET, AnswerKind.NO, AnswerKind.NOT_YET, AnswerKind.SOON)),
    /** Word is awaited that somebody arrived. */
    ARRIVAL(
            shown(Verb.OfLesson.ARRIVED),
            acts(Verb.OfLesson.ARRIVED, AnswerKind.DONE, AnswerKind.PRESENT));

    /**
     * A button, and what is said for it.
     *
     * @param binds whether it acts on others at once, which a message does only that says nothing
     *     else; what asks first, or changes nothing, may be explained
     */
    private record Way(Verb verb, Set<AnswerKind> said, boolean binds) {}

    private final Set<Verb> shown;
    private final List<Way> ways;

    QuestionAsked(Set<Verb> shown, Way... ways) {
        this.shown = shown;
        this.ways = List.of(ways);
    }

    private static Set<Verb> shown(Verb... verbs) {
        return Set.of(verbs);
    }

    private static Way acts(Verb verb, AnswerKind first, AnswerKind... others) {
        return new Way(verb, Set.copyOf(EnumSet.of(first, others)), true);
    }

    private static Way notes(Verb verb, AnswerKind first, AnswerKind... others) {
        return new Way(verb, Set.copyOf(EnumSet.of(first, others)), false);
    }

    /** What is only said along with another answer: "ya belum", "siap, sudah berangkat". */
    private static final Set<AnswerKind> AGREEING =
            EnumSet.of(AnswerKind.YES, AnswerKind.READY, AnswerKind.DONE);

    /** The verbs of its buttons. */
    Set<Verb> shown() {
        return shown;
    }

    /** The question that a message with those buttons asks. */
    static Optional<QuestionAsked> of(List<ButtonData> buttons) {
        Set<Verb> verbs = buttons.stream().map(ButtonData::verb).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(question -> question.shown.equals(verbs)).findFirst();
    }

    /**
     * The button that is meant; empty where the answer is none of this question, or several.
     *
     * @param buttons of the message that asked; one that is not among them is about the same
     */
    Optional<ButtonData> find(Answered answered, List<ButtonData> buttons) {
        if (this == LEAVING && answered.says(AnswerKind.READY)) {
            return Optional.empty(); // "bisa, saya kosong" is no word about giving anything back
        }
        List<Set<AnswerKind>> said = new ArrayList<>(answered.phrases());
        if (said.stream().anyMatch(phrase -> !AGREEING.containsAll(phrase))) {
            said.removeIf(AGREEING::containsAll);
        }
        Set<Optional<Way>> meant = said.stream().map(this::way).collect(Collectors.toSet());
        return one(meant)
                .filter(way -> way.binds() ? answered.whole() : answered.brief())
                .map(way -> carried(way.verb(), answered, buttons));
    }

    /** Of several that bind nobody the first: "belum, telat 10 menit" is late. */
    private Optional<Way> one(Set<Optional<Way>> meant) {
        boolean several = meant.stream().anyMatch(way -> way.isEmpty() || way.get().binds());
        return meant.size() > 1 && several
                ? Optional.empty()
                : ways.stream().filter(way -> meant.contains(Optional.of(way))).findFirst();
    }

    private Optional<Way> way(Set<AnswerKind> phrase) {
        return ways.stream()
                .filter(way -> way.said().stream().anyMatch(phrase::contains))
                .findFirst();
    }

    private static ButtonData carried(Verb verb, Answered answered, List<ButtonData> buttons) {
        ButtonData button =
                buttons.stream()
                        .filter(shown -> shown.verb() == verb)
                        .findFirst()
                        .orElseGet(() -> new ButtonData(verb, buttons.getFirst().args()));
        return verb == Verb.OfOrderAnswer.LATE ? late(button.arg(0), answered.minutes()) : button;
    }

    private static ButtonData late(String orderId, @Nullable Integer minutes) {
        return minutes == null
                ? ButtonData.of(Verb.OfOrderAnswer.LATE, orderId)
                : ButtonData.of(Verb.OfOrderAnswer.LATE, orderId, minutes);
    }
}
