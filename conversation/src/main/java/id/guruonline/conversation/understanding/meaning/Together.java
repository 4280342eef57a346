package id.guruonline.conversation.understanding.meaning;

import java.util.List;

/**
 * Classes that are taught as one: "rangkap 4 dan 5", "5A dan 5B digabung".
 *
 * @param classes at least two, in order; where only the grade was given, the grade
 * @param words as typed
 */
public record Together(List<String> classes, String words) {

    public Together {
        classes = List.copyOf(classes);
    }
}
