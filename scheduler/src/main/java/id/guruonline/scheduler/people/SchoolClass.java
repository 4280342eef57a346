package id.guruonline.scheduler.people;

import java.util.List;

/**
 * A class of a school.
 *
 * @param name as people write it, the grade in digits: {@code 5A}, {@code 11 IPA 2}
 * @param pupilIds the pupils who joined it
 */
public record SchoolClass(String name, List<String> pupilIds) {

    public SchoolClass {
        pupilIds = List.copyOf(pupilIds);
    }
}
