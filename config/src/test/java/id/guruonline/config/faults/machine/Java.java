package id.guruonline.config.faults.machine;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java programs as child processes, quick to start and small. */
final class Java {

    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private Java() {}

    /** A class of this build's. */
    static List<String> running(String memory, String main, String... arguments) {
        return command(
                memory,
                Stream.concat(Stream.of("-cp", classPath(), main), Arrays.stream(arguments)));
    }

    /** With the flags that all have. */
    static List<String> command(String memory, Stream<String> rest) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(Stream.of(java, memory), FLAGS.stream(), rest)
                .flatMap(part -> part)
                .toList();
    }

    /** Without what is there for tests only. */
    static String classPath() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
