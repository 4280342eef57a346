package id.guruonline.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/house.md} and {@code docs/glossary.md} say of the code what is so. */
class HouseTest {

    private static final String ROOT = "id.guruonline.";
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new WithoutTests()).importPackages(ROOT);

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z]\\w*(\\.[A-Z]\\w*)*");
    private static final Pattern PART_OF_NAME = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+");

    @ParameterizedTest
    @ValueSource(strings = {"scheduler", "conversation", "bot", "config"})
    void each_room_is_named_and_each_room_named_is_there(String module) {
        Set<String> named =
                firstCells(section(page("house.md"), module))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).as("the rooms of %s in house.md", module).isEqualTo(rooms(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduler", "conversation", "bot", "config"})
    void a_room_knows_only_rooms_that_stand_below_it(String module) {
        List<String> fromTheRoof = firstCells(section(page("house.md"), module)).toList();
        assertThat(arrows(module))
                .isNotEmpty()
                .allSatisfy(arrow ->
                        assertThat(fromTheRoof.indexOf(arrow.from()))
                                .as(
                                        "%s in house.md, which stands above %s",
                                        arrow.from(), arrow.to())
                                .isLessThan(fromTheRoof.indexOf(arrow.to())));
    }

    /** One room of a module knows another. */
    private record Arrow(String from, String to) {}

    private static Set<Arrow> arrows(String module) {
        Set<String> rooms = rooms(module);
        return CODE.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(known ->
                        new Arrow(
                                roomOf(module, known.getOriginClass()),
                                roomOf(module, known.getTargetClass())))
                .filter(arrow -> rooms.contains(arrow.from()) && rooms.contains(arrow.to()))
                .filter(arrow -> !arrow.from().equals(arrow.to()))
                .collect(Collectors.toSet());
    }

    @Test
    void each_class_that_the_house_names_is_there() {
        Set<String> classes = CODE.stream().map(HouseTest::nameWithin).collect(Collectors.toSet());
        assertThat(quoted(page("house.md")).filter(HouseTest::isClassOfOurs))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(classes).as("%s, which house.md names", name).contains(name));
    }

    @Test
    void each_word_of_the_glossary_is_one_of_the_code() {
        Set<String> words = wordsOfCode();
        assertThat(firstCells(page("glossary.md")))
                .isNotEmpty()
                .allSatisfy(word ->
                        assertThat(words)
                                .as("%s, which glossary.md explains", word)
                                .contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Classes and members, whole and in the parts that their capitals make. */
    private static Set<String> wordsOfCode() {
        Stream<String> names =
                CODE.stream()
                        .flatMap(c ->
                                Stream.concat(
                                        Stream.of(c.getSimpleName()),
                                        c.getMembers().stream().map(JavaMember::getName)));
        return names.flatMap(name -> Stream.concat(Stream.of(name), parts(name)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<String> parts(String name) {
        return PART_OF_NAME.matcher(name).results().map(MatchResult::group);
    }

    private static Set<String> rooms(String module) {
        return CODE.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(c -> roomOf(module, c))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Such as {@code order/state}; empty for another module's, and for what stands in none. */
    private static String roomOf(String module, JavaClass type) {
        String top = ROOT + module + ".";
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(top) ? name.substring(top.length()).replace('.', '/') : "";
    }

    /** Names of rooms, settings and tests are quoted too. */
    private static boolean isClassOfOurs(String quoted) {
        return CLASS_NAME.matcher(quoted).matches() && !quoted.endsWith("Test");
    }

    /** As it is called within its package: {@code Progress.Open}. */
    private static String nameWithin(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.replace('$', '.');
    }

    private static String section(String page, String module) {
        List<String> sections = Arrays.asList(page.split("(?m)^## "));
        return sections.stream()
                .filter(section -> section.startsWith(module + ":"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("house.md has no section on " + module));
    }

    private static Stream<String> firstCells(String page) {
        return FIRST_CELL.matcher(page).results().flatMap(row -> quoted(row.group(1)));
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1));
    }

    private static String page(String name) {
        try {
            return Files.readString(Path.of("..", "docs", name));
        } catch (IOException e) {
            throw new AssertionError("no page docs/" + name, e);
        }
    }
}
