package id.guruonline.conversation.understanding.meaning;

import java.util.List;

/**
 * That a school asks for somebody by name, as one reading of its message has it: how long a name is
 * only those know who know the people.
 *
 * @param appointed whether it tells of an appointment, so that a name is meant whoever has it
 * @param title what stands before the name, as typed
 * @param name the words of the name in this reading, as typed; at least one
 * @param ordinary whether the first of them is an everyday word or somebody's office, which is a
 *     name only where it is known as one
 * @param said all that asks for them, as typed
 */
public record TeacherWish(
        boolean appointed, String title, List<String> name, boolean ordinary, String said) {

    public TeacherWish {
        name = List.copyOf(name);
    }

    /** Whether others may come, as far as a message says so. */
    public enum Others {
        UNWANTED,
        WELCOME,
        UNSAID
    }
}
