package id.guruonline.config.playground.page;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The page is JavaScript and knows words of the service by heart: roles, states, subjects. Whoever
 * adds a word, or takes one away, is told here which file of the page does not know.
 */
class PageWordsTest {

    private static final Pattern TEXT_CALL = Pattern.compile("\\bt\\('([\\w.]+)'");
    private static final Pattern TEXT_ELEMENT = Pattern.compile("data-text=\"([\\w.]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SERVICE_WORD =
            Pattern.compile("'([A-Z][A-Z_]{2,})'|data-(?:status|role)=([A-Z_]+)");
    private static final Pattern ROLE_ENTRY =
            Pattern.compile(
                    "^ {4}([A-Z_]+): \\{$(.*?)^ {4}},$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROLE_COLOUR =
            Pattern.compile("^ {8}head: '#[0-9a-f]{6}',$", Pattern.MULTILINE);

    /** Those whose phones have the page's own green at the head. */
    private static final Set<Role> OF_THE_PAGES_COLOUR = Set.of(Role.OPERATOR);

    private static final Set<String> OF_HTTP = Set.of("GET", "POST", "PUT");

    private static Map<String, String> files(String pattern) {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:playground/" + pattern))
                    .collect(
                            toMap(
                                    file -> String.valueOf(file.getFilename()),
                                    PageWordsTest::content,
                                    (one, _) -> one,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Objects.requireNonNull(
                files(path).get(name), () -> path + " is no file of the page");
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String name) {
        return file("js/" + name);
    }

    private static PageTexts texts(String language) {
        return PageTexts.read(file("texts/" + language + ".js"));
    }

    private static Set<String> names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(toSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
                .collect(toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void the_page_has_a_text_for_each_word_of_the_service_and_for_no_other(String language) {
        PageTexts texts = texts(language);
        Map.of(
                        "orders", names(OrderStatus.class),
                        "offers", names(OfferStatus.class),
                        "subjects", names(Subject.class))
                .forEach((group, words) ->
                        assertThat(texts.keysOf(group))
                                .as("%s in texts/%s.js", group, language)
                                .containsExactlyInAnyOrderElementsOf(words));
    }

    @Test
    void the_page_draws_no_role_that_the_service_does_not_have() {
        assertThat(roleEntries().keySet())
                .as("ROLES in js/roles.js")
                .isNotEmpty()
                .isSubsetOf(names(Role.class));
    }

    @Test
    void each_role_it_draws_has_a_colour_at_the_head_of_its_phones_or_the_pages_own() {
        Map<String, String> others = new TreeMap<>(roleEntries());
        OF_THE_PAGES_COLOUR.forEach(role -> others.remove(role.name()));
        assertThat(others)
                .allSatisfy((role, entry) ->
                        assertThat(entry)
                                .as("%s in js/roles.js", role)
                                .containsPattern(ROLE_COLOUR));
    }

    /** What roles.js has for each role. */
    private static Map<String, String> roleEntries() {
        return ROLE_ENTRY
                .matcher(script("roles.js"))
                .results()
                .collect(
                        toMap(
                                entry -> entry.group(1),
                                entry -> entry.group(2),
                                (one, _) -> one,
                                TreeMap::new));
    }

    @Test
    void the_guide_has_a_place_for_each_state_of_an_order() {
        assertThat(found(SERVICE_WORD, script("guide.js")))
                .as("the states of an order in js/guide.js")
                .containsAll(names(OrderStatus.class));
    }

    @Test
    void no_script_and_no_style_knows_a_word_that_the_service_does_not_have() {
        Set<String> known =
                Stream.of(
                                names(Role.class),
                                names(OrderStatus.class),
                                names(OfferStatus.class),
                                names(Subject.class),
                                OF_HTTP)
                        .flatMap(Set::stream)
                        .collect(toSet());
        Stream.of(files("js/*.js"), files("css/*.css"))
                .flatMap(files -> files.entrySet().stream())
                .forEach(file ->
                        assertThat(known)
                                .as("words of the service in %s", file.getKey())
                                .containsAll(found(SERVICE_WORD, file.getValue())));
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_gaps() {
        assertThat(gaps(texts("en"))).isEqualTo(gaps(texts("id")));
    }

    private static Map<String, Set<String>> gaps(PageTexts texts) {
        return texts.all().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, text -> found(GAP, text.getValue())));
    }

    @Test
    void whatever_the_page_says_is_among_its_texts() {
        Set<String> said = new TreeSet<>();
        files("js/*.js").values().forEach(file -> said.addAll(found(TEXT_CALL, file)));
        said.addAll(found(TEXT_ELEMENT, file("index.html")));
        assertThat(said).hasSizeGreaterThan(40);
        assertThat(texts("id").all().keySet()).as("texts/id.js").containsAll(said);
    }
}
