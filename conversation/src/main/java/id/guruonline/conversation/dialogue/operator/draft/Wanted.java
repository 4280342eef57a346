package id.guruonline.conversation.dialogue.operator.draft;

import java.util.List;
import java.util.Optional;

/**
 * The teacher whom the school asks for by name.
 *
 * @param said the name as it was typed, with its title
 * @param title how the school calls the teacher, a space behind it; empty where it did not say
 * @param teacherIds who it may be: one where that is clear, none where nobody is known by that name
 * @param others whether others may be asked where nothing comes of it
 */
public record Wanted(String said, String title, List<String> teacherIds, boolean others) {

    public Wanted {
        teacherIds = List.copyOf(teacherIds);
    }

    /** The teacher, where it is clear who that is. */
    public Optional<String> findOne() {
        return teacherIds.size() == 1 ? Optional.of(teacherIds.getFirst()) : Optional.empty();
    }

    /** That one of them. */
    public Wanted choosing(String teacherId) {
        return new Wanted(said, title, List.of(teacherId), others);
    }

    /** The same teacher, and others too or not. */
    public Wanted orOthers(boolean too) {
        return new Wanted(said, title, teacherIds, too);
    }
}
