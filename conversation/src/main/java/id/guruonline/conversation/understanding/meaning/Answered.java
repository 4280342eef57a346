package id.guruonline.conversation.understanding.meaning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message says as an answer. What was asked decides what it means.
 *
 * @param phrases what each phrase of it may say, in order
 * @param whole whether every other word is small, polite, or of a slot, none was misspelled, and
 *     nothing is asked back
 * @param brief whether it is short enough to be an answer with a word of explanation
 * @param numbers numbers that may be of a list, from 1, in order
 * @param minutes by how much, where a length is told
 */
public record Answered(
        List<Set<AnswerKind>> phrases,
        boolean whole,
        boolean brief,
        List<Integer> numbers,
        @Nullable Integer minutes) {

    /** Nothing at all. */
    public static final Answered NOTHING = new Answered(List.of(), false, false, List.of(), null);

    public Answered {
        phrases = List.copyOf(phrases);
        numbers = List.copyOf(numbers);
    }

    /** Whether a phrase of it may say that. */
    public boolean says(AnswerKind kind) {
        return phrases.stream().anyMatch(phrase -> phrase.contains(kind));
    }
}
