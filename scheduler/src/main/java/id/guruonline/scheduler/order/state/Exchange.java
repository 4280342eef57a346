package id.guruonline.scheduler.order.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the school and the teacher of one lesson have to say to each other.
 *
 * @param note what the school wants its teacher to know, at most {@link #LONGEST_NOTE} characters;
 *     null where there is none
 * @param bySchool the turns whose words were passed on to the teacher, the oldest first
 * @param byTeacher the turns whose words were passed on to the school, the oldest first
 * @param move the school's last wish to have the lesson at another time; null where there was none
 * @param movedAt since when the lesson is not at the time at which it was ordered; null where it is
 * @param superseded the names of the wishes that a newer one took the place of, the oldest first,
 *     at most {@link #MOST_SUPERSEDED}
 */
public record Exchange(
        @Nullable String note,
        List<String> bySchool,
        List<String> byTeacher,
        @Nullable Move move,
        @Nullable Instant movedAt,
        List<String> superseded) {

    /** So long may a note be, so that an offer with it fits into any message. */
    public static final int LONGEST_NOTE = 300;

    /** So many messages of each side are passed on for one order. */
    public static final int MOST_OF_A_SIDE = 6;

    /** So many wishes are remembered that a newer one took the place of. */
    public static final int MOST_SUPERSEDED = 12;

    /** Nothing was said yet. */
    public static final Exchange NONE =
            new Exchange(null, List.of(), List.of(), null, null, List.of());

    public Exchange {
        bySchool = List.copyOf(bySchool);
        byTeacher = List.copyOf(byTeacher);
        // Orders that were saved before these were kept have no such field.
        superseded = superseded == null ? List.of() : List.copyOf(superseded);
    }

    /** Who speaks. */
    public enum Speaker {
        SCHOOL,
        TEACHER
    }

    /**
     * The same with another note; of a longer one the beginning.
     *
     * @param words blank or null for none
     */
    public Exchange noting(@Nullable String words) {
        return new Exchange(shortened(words), bySchool, byTeacher, move, movedAt, superseded);
    }

    /** A note as it is kept: stripped, and of a longer one the beginning; null for none. */
    public static @Nullable String shortened(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String stripped = words.strip();
        if (stripped.length() <= LONGEST_NOTE) {
            return stripped;
        }
        int end = Character.isHighSurrogate(stripped.charAt(LONGEST_NOTE - 2)) ? 2 : 1;
        return stripped.substring(0, LONGEST_NOTE - end).strip() + "…";
    }

    /**
     * A note with more words, once each.
     *
     * @param before the note until now; null for none
     */
    public static String joined(@Nullable String before, String words) {
        if (before == null) {
            return words;
        }
        return before.contains(words) ? before : before + "; " + words;
    }

    /** Whether words of that turn were passed on. */
    public boolean hasPassed(Speaker speaker, String turnId) {
        return turnsOf(speaker).contains(turnId);
    }

    /** Whether that side has said all that it may. */
    public boolean isSpent(Speaker speaker) {
        return turnsOf(speaker).size() >= MOST_OF_A_SIDE;
    }

    /** The same once words of that turn were passed on. */
    public Exchange passing(Speaker speaker, String turnId) {
        List<String> turns = new ArrayList<>(turnsOf(speaker));
        turns.add(turnId);
        return switch (speaker) {
            case SCHOOL -> new Exchange(note, turns, byTeacher, move, movedAt, superseded);
            case TEACHER -> new Exchange(note, bySchool, turns, move, movedAt, superseded);
        };
    }

    /** The same with that wish for another time, which takes the place of the one before. */
    public Exchange moving(Move wish) {
        return new Exchange(note, bySchool, byTeacher, wish, movedAt, supersededBy(wish));
    }

    private List<String> supersededBy(Move wish) {
        if (move == null || move.questionId().equals(wish.questionId())) {
            return superseded;
        }
        List<String> names = new ArrayList<>(superseded);
        names.add(move.questionId());
        return names.subList(Math.max(0, names.size() - MOST_SUPERSEDED), names.size());
    }

    /** The same once the lesson is at another time. */
    public Exchange moved(Move agreed, Instant at) {
        return new Exchange(note, bySchool, byTeacher, agreed, at, superseded);
    }

    /** The wish for another time of that name. */
    public Optional<Move> findMove(String questionId) {
        return Optional.ofNullable(move).filter(m -> m.questionId().equals(questionId));
    }

    /** The wish of that name, or the newest, if that took its place. */
    public Optional<Move> findMoveSince(String questionId) {
        return superseded.contains(questionId) ? Optional.ofNullable(move) : findMove(questionId);
    }

    /** The wish of that name, if it is that teacher who is asked. */
    public Optional<Move> findMove(String questionId, String teacherId) {
        return findMove(questionId).filter(m -> m.teacherId().equals(teacherId));
    }

    /** The wish for another time to which the teacher's answer is still to come. */
    public Optional<Move> findAwaitedMove() {
        return Optional.ofNullable(move).filter(Move::isAwaited);
    }

    /** The wish for another time that may still come to something. */
    public Optional<Move> findOpenMove() {
        return Optional.ofNullable(move).filter(Move::isOpen);
    }

    private List<String> turnsOf(Speaker speaker) {
        return switch (speaker) {
            case SCHOOL -> bySchool;
            case TEACHER -> byTeacher;
        };
    }
}
