package id.guruonline.config.start;

import java.lang.reflect.InvocationTargetException;

/**
 * Where {@code java -jar} begins: says which Java is needed to who has an older one, which could
 * not even read the service's own classes. So this one is compiled for the oldest Java that reads
 * the jar, and knows the service by name alone.
 */
public final class Launcher {

    private static final int NEEDED = 25;

    private static final String SERVICE = "id.guruonline.config.start.GuruOnline";

    private Launcher() {}

    /** Starts the service with those arguments, or ends with exit code 1 and one sentence. */
    public static void main(String[] args) throws ReflectiveOperationException {
        int version = Runtime.version().feature();
        if (version < NEEDED) {
            System.err.println(
                    "Guru Online needs Java "
                            + NEEDED
                            + " or newer, and this is Java "
                            + version
                            + ".");
            System.exit(1);
        }
        try {
            Class.forName(SERVICE)
                    .getDeclaredMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
