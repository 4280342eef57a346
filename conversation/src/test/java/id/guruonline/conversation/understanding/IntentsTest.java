package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whose intents are heard from whom. A side's switches cover what its role may want, and the
 * compiler tells what one forgets; that nothing else is heard is told here.
 */
class IntentsTest {

    private final Understanding understanding = new Understanding();

    /** The office is listened to as operators are; what it does not want is answered with help. */
    private static Class<? extends Intent> heardFrom(Role role) {
        return switch (role) {
            case OPERATOR, OFFICE -> Intent.ByOperator.class;
            case TEACHER -> Intent.ByTeacher.class;
            case PUPIL -> Intent.ByPupil.class;
        };
    }

    private static Stream<Intent> below(Class<?> kind) {
        return kind.isEnum()
                ? Stream.of(kind.getEnumConstants()).map(Intent.class::cast)
                : Stream.of(kind.getPermittedSubclasses()).flatMap(IntentsTest::below);
    }

    private static Set<String> names(Stream<Intent> intents) {
        return new TreeSet<>(intents.map(Intent::name).toList());
    }

    @Test
    void no_two_intents_are_called_alike() {
        List<Intent> all = below(Intent.class).distinct().toList();
        assertThat(all.stream().map(Intent::name)).doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_taken_to_want_what_only_others_may() {
        for (Corpus.Example example : Corpus.all()) {
            Role role = example.utterance().role();
            assertThat(understanding.understand(example.utterance()).intent())
                    .as("%s: %s", example.where(), example.utterance().text())
                    .isInstanceOf(heardFrom(role));
        }
    }

    @Test
    void the_corpus_has_every_intent_of_those_it_listens_to() {
        Map<Role, Set<String>> heard = new EnumMap<>(Role.class);
        for (Corpus.Example example : Corpus.all()) {
            heard.computeIfAbsent(example.utterance().role(), _ -> new TreeSet<>())
                    .add(understanding.understand(example.utterance()).intent().name());
        }
        heard.forEach((role, names) ->
                assertThat(names).as("%s", role).isEqualTo(names(below(heardFrom(role)))));
    }

    @Test
    void what_the_office_wants_can_be_heard_from_it() {
        assertThat(below(Intent.ByOffice.class)).allMatch(heardFrom(Role.OFFICE)::isInstance);
    }
}
