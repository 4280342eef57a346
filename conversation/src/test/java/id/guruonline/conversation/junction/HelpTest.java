package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.dialogue.RoleTypes;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.Samples;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A role's help proposes a phrase for each thing that is wanted by it alone or by few. */
class HelpTest {

    /** Whose help proposes no phrases: pupils tap stars and type codes, and are told so. */
    private static final Set<Role> WITHOUT_PHRASES = Set.of(Role.PUPIL);

    private static final ZonedDateTime MONDAY_NINE =
            ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, Given.ZONE);
    private static final Pattern PROPOSED = Pattern.compile("\"([^\"]+)\"");

    private final Understanding understanding = new Understanding();
    private final Town town = new Town();

    /** Whom to ask for help in which language. */
    record Help(RoleTypes<?, ?, ?, ?, ?> types, Language language) {

        @Override
        public String toString() {
            return types.role() + " in " + language;
        }
    }

    static Stream<Help> help() {
        return RoleSides.TYPES.stream()
                .flatMap(types ->
                        Arrays.stream(Language.values())
                                .map(language -> new Help(types, language)));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @MethodSource("help")
    void whatever_a_role_may_want_is_proposed_in_words_that_are_understood(Help help) {
        List<String> phrases =
                PROPOSED.matcher(text(help)).results().map(phrase -> phrase.group(1)).toList();
        if (WITHOUT_PHRASES.contains(help.types().role())) {
            assertThat(phrases).isEmpty();
            return;
        }
        Set<Intent> proposed =
                phrases.stream()
                        .map(phrase -> understood(phrase, help.types().role()))
                        .collect(Collectors.toSet());
        assertThat(wanted(help)).isNotEmpty();
        assertThat(proposed).as("what the phrases of %s mean", help).containsAll(wanted(help));
    }

    private static List<Intent> wanted(Help help) {
        return Samples.below(help.types().intents())
                .filter(kind -> kind != Intent.Talk.class && kind != Intent.Answer.class)
                .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                .map(Intent.class::cast)
                .toList();
    }

    /** What somebody of that role is told who asks for help. */
    private String text(Help help) {
        Role role = help.types().role();
        String person =
                town.people.directory().listPersons().stream()
                        .filter(each -> each.role() == role)
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nobody in Town is " + role));
        tap(person, Verb.Anytime.LANGUAGE, help.language());
        return tap(person, Verb.Anytime.HELP);
    }

    private String tap(String person, Verb verb, Object... args) {
        return town.tapData(person, ButtonData.of(verb, args).toString());
    }

    private Intent understood(String phrase, Role role) {
        return understanding
                .understand(
                        new Utterance(
                                role,
                                Level.SD,
                                Bells.standard(Level.SD),
                                phrase,
                                MONDAY_NINE,
                                Awaited.NOTHING))
                .intent();
    }
}
