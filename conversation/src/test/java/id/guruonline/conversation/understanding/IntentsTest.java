package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Speaker;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whose intents are heard from whom. A side's switches cover what its speaker may want, and the
 * compiler tells what one forgets; that nothing else is heard is told here.
 */
class IntentsTest {

    private final Understanding understanding = new Understanding();

    private static Class<? extends Intent> heardFrom(Speaker speaker) {
        return switch (speaker) {
            case OPERATOR -> Intent.ByOperator.class;
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
            Speaker speaker = example.utterance().speaker();
            assertThat(understanding.understand(example.utterance()).intent())
                    .as("%s: %s", example.where(), example.utterance().text())
                    .isInstanceOf(heardFrom(speaker));
        }
    }

    @Test
    void the_corpus_has_every_intent_of_those_it_listens_to() {
        Map<Speaker, Set<String>> heard = new EnumMap<>(Speaker.class);
        for (Corpus.Example example : Corpus.all()) {
            heard.computeIfAbsent(example.utterance().speaker(), _ -> new TreeSet<>())
                    .add(understanding.understand(example.utterance()).intent().name());
        }
        assertThat(heard).containsOnlyKeys(Speaker.values());
        heard.forEach((speaker, names) ->
                assertThat(names).as("%s", speaker).isEqualTo(names(below(heardFrom(speaker)))));
    }

    /** What else is heard of an operator's wishes the office's side answers with help. */
    @Test
    void what_the_office_wants_can_be_heard_of_those_it_speaks_like() {
        assertThat(below(Intent.ByOffice.class)).allMatch(heardFrom(Speaker.OPERATOR)::isInstance);
    }
}
