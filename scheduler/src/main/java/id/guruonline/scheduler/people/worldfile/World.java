package id.guruonline.scheduler.people.worldfile;

import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schools and people to begin with.
 *
 * @param clock what the service's clock is to show; null to leave it alone
 * @param persons everybody, of whatever role
 */
public record World(@Nullable OffsetDateTime clock, List<School> schools, List<Person> persons) {

    public World {
        schools = List.copyOf(schools);
        persons = List.copyOf(persons);
    }
}
