package id.guruonline.conversation.dialogue.office;

import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which school the education office names. */
final class SchoolTyped {

    /** Shorter words are in many schools' names. */
    private static final int SHORTEST = 6;

    private SchoolTyped() {}

    /** By its national number, or by a part of its name that no other school has. */
    static Optional<School> find(People people, String typed) {
        return typed.matches("\\d{8}")
                ? people.directory().findSchool(typed)
                : findByName(people, folded(typed));
    }

    private static Optional<School> findByName(People people, String part) {
        List<School> meant =
                part.length() < SHORTEST
                        ? List.of()
                        : people.directory().listSchools().stream()
                                .filter(school -> folded(school.name()).contains(part))
                                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
