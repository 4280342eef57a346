package id.guruonline.scheduler.people.worldfile;

import id.guruonline.scheduler.people.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A few invented people in Bungo, to try the service out with. Its clock stands at a Monday
 * morning, so that nobody who tries it at night waits for quiet hours to end.
 */
public final class DemoWorld {

    private DemoWorld() {}

    /** Whether all of the demo's people are there, others beside them or not. */
    public static boolean isIn(Directory directory, WorldReader reader) {
        return switch (reader.read(json())) {
            case WorldRead.Loaded(World demo) ->
                    demo.persons().stream()
                            .allMatch(person ->
                                    directory
                                            .findPerson(person.id())
                                            .filter(there -> there.name().equals(person.name()))
                                            .isPresent());
            case WorldRead.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    /** The world file. */
    public static String json() {
        try (InputStream file = DemoWorld.class.getResourceAsStream("demo-world.json")) {
            return new String(
                    Objects.requireNonNull(file, "demo-world.json").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
