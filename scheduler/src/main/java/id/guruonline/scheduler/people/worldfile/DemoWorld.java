package id.guruonline.scheduler.people.worldfile;

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
