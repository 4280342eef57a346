package id.guruonline.conversation.door.state;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is known at the address. Who writes on and on is not told for ever what to do: an answer
 * may cost money, and another robot never tires.
 *
 * @param toldAt when it was answered within the last day
 * @param guessedAt when codes were typed within the last day that are none; null for never, and
 *     where it was saved before that was kept
 */
@SavedAs("Stranger")
public record Stranger(List<Instant> toldAt, @Nullable List<Instant> guessedAt) implements State {

    /** A person has understood by then. */
    private static final int MOST = 5;

    /** More slips than anybody makes with a code before their eyes. */
    private static final int GUESSES = 10;

    /** After those, a code is looked at so seldom: some thirty a day at most. */
    private static final Duration BETWEEN_GUESSES = Duration.ofHours(1);

    private static final Duration WITHIN = Duration.ofHours(24);

    public Stranger {
        toldAt = List.copyOf(toldAt);
        guessedAt = guessedAt == null ? null : List.copyOf(guessedAt);
    }

    /** As a dialogue in that state is with a stranger at that time. */
    public static Stranger of(State state, Instant at) {
        return state instanceof Stranger(List<Instant> told, List<Instant> guessed)
                ? new Stranger(recent(told, at), guessed == null ? null : recent(guessed, at))
                : new Stranger(List.of(), null);
    }

    /** What lies further ahead was noted by a clock that was set back since. */
    private static List<Instant> recent(List<Instant> times, Instant at) {
        return times.stream()
                .filter(t -> t.isAfter(at.minus(WITHIN)) && t.isBefore(at.plus(WITHIN)))
                .toList();
    }

    private static List<Instant> with(List<Instant> times, Instant at) {
        return Stream.concat(times.stream(), Stream.of(at)).toList();
    }

    /** After an answer. */
    public Stranger told(Instant at) {
        return new Stranger(with(toldAt, at), guessedAt);
    }

    /** After a code that is none. */
    public Stranger guessed(Instant at) {
        return new Stranger(toldAt, with(guesses(), at));
    }

    private List<Instant> guesses() {
        return guessedAt == null ? List.of() : guessedAt;
    }

    /** Whether codes were typed within the last day that are none. */
    public boolean hasGuessed() {
        return !guesses().isEmpty();
    }

    /** Whether nothing more is answered for the day. */
    public boolean isToldEnough() {
        return toldAt.size() >= MOST;
    }

    /** Whether so much was guessed that no code is looked at before some time has passed. */
    public boolean isToRest(Instant at) {
        return guesses().size() >= GUESSES && guesses().getLast().plus(BETWEEN_GUESSES).isAfter(at);
    }
}
