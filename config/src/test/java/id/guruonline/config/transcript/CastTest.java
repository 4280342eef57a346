package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.worldfile.DemoWorld;
import id.guruonline.scheduler.people.worldfile.WorldRead;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CastTest {

    @Test
    void everybody_whom_the_service_reads_from_a_world_and_nobody_else_has_a_phone() {
        List<Person> persons =
                switch (new WorldReader(10).read(DemoWorld.json())) {
                    case WorldRead.Loaded loaded -> loaded.world().persons();
                    case WorldRead.Faulty faulty -> throw new AssertionError(faulty.faults());
                };
        assertThat(Cast.ofWorld(DemoWorld.json()))
                .containsExactlyInAnyOrderElementsOf(persons.stream().map(Person::id).toList());
    }
}
