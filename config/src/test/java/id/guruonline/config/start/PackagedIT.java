package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as whoever follows the README starts it. It runs once there is one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PackagedIT {

    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));
    private static final Pattern PAGE = Pattern.compile("the playground: (http://\\S+)");
    private static final Pattern STARTED = Pattern.compile("Started GuruOnline in ");

    /** What another service on this machine may be set to. */
    private static final Pattern SETTING =
            Pattern.compile(
                    "_JAVA_OPTIONS|(GURU|TELEGRAM|TWILIO|MONGODB|MANAGEMENT|PUBLIC|SERVER|LOGGING"
                            + "|SPRING|JAVA_TOOL|JDK_JAVA)_.*");

    /** As a process ends that obeys SIGTERM. */
    private static final int TERMINATED = 143;

    @TempDir private Path folder;

    private Process start(String java) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Path.of(java, "bin", "java").toString(), "-jar", JAR.toString())
                        .redirectErrorStream(true)
                        .directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> SETTING.matcher(name).matches());
        builder.environment().put("SERVER_PORT", "0");
        return builder.start();
    }

    /** The first words that the process prints of that kind. */
    private static Matcher await(Pattern words, BufferedReader printed) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            all.append(line).append('\n');
            Matcher found = words.matcher(line);
            if (found.find()) {
                return found;
            }
        }
        throw new AssertionError("it ended, and printed:\n" + all);
    }

    private static HttpResponse<String> get(String address)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void comes_up_well_shows_its_page_and_ends_in_time_when_it_is_told_to() throws Exception {
        Process service = start(System.getProperty("java.home"));
        try (BufferedReader printed = service.inputReader()) {
            String page = await(PAGE, printed).group(1);
            await(STARTED, printed);

            assertThat(get(page + "actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get(page).statusCode()).isEqualTo(200);
            assertThat(folder.resolve("data")).isNotEmptyDirectory();

            service.destroy();
            assertThat(service.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isEqualTo(TERMINATED);
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void says_which_java_it_needs_to_who_has_an_older_one() throws Exception {
        String older = System.getProperty("older.java.home");
        assumeThat(versionOf(older)).as("the Java that Maven runs on").isLessThan(25);
        Process service = start(older);
        try (BufferedReader printed = service.inputReader()) {
            assertThat(printed.lines().toList())
                    .containsExactly(
                            "Guru Online needs Java 25 or newer, and this is Java "
                                    + versionOf(older)
                                    + ".");
            assertThat(service.waitFor()).isEqualTo(1);
        } finally {
            service.destroyForcibly();
        }
    }

    private static int versionOf(String java) throws IOException {
        Properties release = new Properties();
        try (BufferedReader file = Files.newBufferedReader(Path.of(java, "release"))) {
            release.load(file);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }

    @Test
    void lists_what_it_is_made_of() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("META-INF/sbom/application.cdx.json"))
                    .as("the bill of materials, which Maven leaves out offline (-o)")
                    .isNotNull();
        }
    }
}
