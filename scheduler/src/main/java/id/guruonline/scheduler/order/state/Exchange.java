package id.guruonline.scheduler.order.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the school and the teacher of one lesson have to say to each other.
 *
 * @param note what the school wants its teacher to know, at most {@link #LONGEST_NOTE} characters;
 *     null where there is none
 * @param bySchool the turns whose words were passed on to the teacher, the oldest first
 * @param byTeacher the turns whose words were passed on to the school, the oldest first
 */
public record Exchange(@Nullable String note, List<String> bySchool, List<String> byTeacher) {

    /** So long may a note be, so that an offer with it fits into any message. */
    public static final int LONGEST_NOTE = 300;

    /** So many messages of each side are passed on for one order. */
    public static final int MOST_OF_A_SIDE = 6;

    /** Nothing was said yet. */
    public static final Exchange NONE = new Exchange(null, List.of(), List.of());

    public Exchange {
        bySchool = List.copyOf(bySchool);
        byTeacher = List.copyOf(byTeacher);
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
        return new Exchange(shortened(words), bySchool, byTeacher);
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
            case SCHOOL -> new Exchange(note, turns, byTeacher);
            case TEACHER -> new Exchange(note, bySchool, turns);
        };
    }

    private List<String> turnsOf(Speaker speaker) {
        return switch (speaker) {
            case SCHOOL -> bySchool;
            case TEACHER -> byTeacher;
        };
    }
}
