package id.guruonline.config.settings;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.limit.Limits;
import id.guruonline.scheduler.journal.JournalRules;
import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What can be set stands in application.yml; that it stands in README.md's tables too, and is read
 * by somebody, is told here with its name.
 */
class SettingsTableTest {

    /** {@code ${SERVER_PORT:8080}}: the variable and its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");

    /** A row of a table: what is set, and the rest. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|(.*)\\|$");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** People and scripts rely on these: none is ever renamed. */
    private static final Set<String> FIXED =
            Set.of(
                    "MONGODB_URI",
                    "GURU_DATA",
                    "SERVER_PORT",
                    "PUBLIC_URL",
                    "MANAGEMENT_PORT",
                    "MANAGEMENT_ADDRESS",
                    "GURU_PLAYGROUND",
                    "GURU_PLAYGROUND_KEY",
                    "TELEGRAM_BOT_TOKEN",
                    "TELEGRAM_API_URL",
                    "TELEGRAM_MODE",
                    "TELEGRAM_WEBHOOK_SECRET",
                    "TELEGRAM_MESSAGES_PER_SECOND",
                    "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND",
                    "TWILIO_ACCOUNT_SID",
                    "TWILIO_AUTH_TOKEN",
                    "TWILIO_API_URL",
                    "TWILIO_WHATSAPP_FROM",
                    "TWILIO_SMS_FROM",
                    "TWILIO_TEMPLATES",
                    "GURU_ADMINS",
                    "GURU_OFFICE_CONTACT",
                    "GURU_TIME_ZONE",
                    "GURU_WORLD",
                    "GURU_WORKS");

    private final Map<String, String> properties = ApplicationYml.properties();
    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, String> rows = rows();

    SettingsTableTest() {
        properties
                .values()
                .forEach(value ->
                        VARIABLE.matcher(value)
                                .results()
                                .forEach(v -> variables.put(v.group(1), v.group(2))));
    }

    /** What README.md's tables of settings give as the default of each name. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (MatchResult row : ROW.matcher(configurationOfReadme()).results().toList()) {
            List<String> names =
                    QUOTED.matcher(row.group(1)).results().map(name -> name.group(1)).toList();
            List<String> usual = defaults(row.group(2), names.size());
            for (int i = 0; i < names.size(); i++) {
                rows.put(names.get(i), usual.get(i));
            }
        }
        return rows;
    }

    /** The last column; where several names share a row it gives one for each, or one for all. */
    private static List<String> defaults(String columns, int names) {
        List<String> cells = List.of(columns.strip().split("\\|"));
        String last = cells.getLast().strip();
        List<String> each = Stream.of(last.split(";")).map(String::strip).toList();
        return each.size() == names ? each : Collections.nCopies(names, last);
    }

    private static String configurationOfReadme() {
        try {
            String readme = Files.readString(Path.of("..", "README.md"));
            int begin = readme.indexOf("\n## Configuration\n");
            return readme.substring(begin, readme.indexOf("\n### ", begin));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<String> rows(String pattern) {
        return rows.keySet().stream()
                .filter(name -> name.matches(pattern))
                .collect(toCollection(TreeSet::new));
    }

    /** Those of the service's own that no variable sets. */
    private Set<String> numbers() {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().startsWith("guru."))
                .filter(property -> !VARIABLE.matcher(property.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void every_variable_stands_in_the_readme_and_the_readme_names_no_other() {
        assertThat(rows("[A-Z_]+")).isEqualTo(variables.keySet());
    }

    @Test
    void the_readme_tells_the_default_that_application_yml_has() {
        variables.forEach((variable, usual) ->
                assertThat(rows.get(variable))
                        .as("README.md's row of %s", variable)
                        .satisfies(told -> {
                            if (usual.isEmpty()) {
                                assertThat(told).isNotEmpty().doesNotContain("`");
                            } else {
                                assertThat(told).isEqualTo("`" + usual + "`");
                            }
                        }));
    }

    @Test
    void every_number_stands_in_the_readme_and_the_readme_names_no_other() {
        Set<String> told = rows("guru\\..*");
        assertThat(numbers())
                .allSatisfy(number ->
                        assertThat(told)
                                .as("README.md names %s", number)
                                .anyMatch(name -> isOf(number, name)));
        assertThat(told)
                .allSatisfy(name ->
                        assertThat(numbers())
                                .as("application.yml has %s", name)
                                .anyMatch(number -> isOf(number, name)));
    }

    private static boolean isOf(String property, String name) {
        return property.equals(name)
                || property.startsWith(name + ".")
                || property.startsWith(name + "[");
    }

    @Test
    void no_variable_was_renamed() {
        assertThat(variables.keySet()).containsAll(FIXED);
    }

    @Test
    void whatever_the_service_itself_reads_stands_in_application_yml() {
        assertThat(properties.keySet()).containsAll(componentsOf("guru", GuruSettings.class));
    }

    @Test
    void whatever_can_be_set_is_read_by_somebody() throws IOException {
        Set<String> bound = new TreeSet<>(componentsOf("guru", GuruSettings.class));
        bound.addAll(componentsOf("guru.offers", OfferRules.class));
        bound.addAll(componentsOf("guru.matching", MatchingSettings.class));
        bound.addAll(componentsOf("guru.matching", TimetableRules.class));
        bound.addAll(componentsOf("guru.limits", Limits.class));
        bound.addAll(componentsOf("guru.health", HealthSettings.class));
        bound.addAll(componentsOf("guru.journal", JournalRules.class));
        List<String> code = code();
        assertThat(properties.keySet())
                .filteredOn(property -> property.startsWith("guru."))
                .allSatisfy(property ->
                        assertThat(
                                        bound.stream().anyMatch(b -> isOf(property, b))
                                                || code.stream()
                                                        .anyMatch(c -> c.contains(property)))
                                .as("somebody reads %s", property)
                                .isTrue());
    }

    private static List<String> componentsOf(String prefix, Class<? extends Record> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(component -> DataObjectPropertyName.toDashedForm(component.getName()))
                .map(name -> prefix + "." + name)
                .toList();
    }

    /** The service's classes as they were compiled: the names that they ask for stand in them. */
    private static List<String> code() throws IOException {
        List<String> code = new ArrayList<>();
        Resource[] classes =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:id/guruonline/**/*.class");
        for (Resource file :
                Stream.of(classes)
                        .filter(file -> !String.valueOf(file).contains("test-classes"))
                        .toList()) {
            code.add(file.getContentAsString(StandardCharsets.ISO_8859_1));
        }
        assertThat(code).hasSizeGreaterThan(500);
        return code;
    }
}
