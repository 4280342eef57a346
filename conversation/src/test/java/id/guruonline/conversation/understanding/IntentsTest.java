package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.intent.Speech;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whose intents are heard from whom. A side's switches cover what its role may want, and the
 * compiler tells what one forgets; that nothing else is heard is told here.
 */
class IntentsTest {

    private final Understanding understanding = new Understanding();

    private static Set<String> names(Collection<Intent> intents) {
        return new TreeSet<>(intents.stream().map(Intent::name).toList());
    }

    private static List<Intent> heardFrom(Role role) {
        return Intent.wantedBy(role);
    }

    @Test
    void no_two_intents_are_called_alike() {
        Set<Intent> all = new HashSet<>();
        for (Role role : Role.values()) {
            all.addAll(Intent.wantedBy(role));
        }
        assertThat(all).extracting(Intent::name).doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_taken_to_want_what_only_others_may() {
        for (Corpus.Example example : Corpus.all()) {
            assertThat(understanding.understand(example.utterance()).intent())
                    .as("%s: %s", example.where(), example.utterance().text())
                    .isIn(heardFrom(example.utterance().speaker()));
        }
    }

    /** What those want who speak so simply that phrases tell it is in the phrases of their help. */
    @Test
    void the_corpus_has_every_intent_of_those_it_listens_to() {
        Map<Role, Set<Intent>> heard = new EnumMap<>(Role.class);
        for (Corpus.Example example : Corpus.all()) {
            heard.computeIfAbsent(example.utterance().speaker(), _ -> new HashSet<>())
                    .add(understanding.understand(example.utterance()).intent());
        }
        assertThat(heard.keySet())
                .containsAll(
                        Arrays.stream(Role.values())
                                .filter(role -> !Speech.isSimple(role))
                                .toList());
        heard.forEach((role, intents) ->
                assertThat(names(intents)).as("%s", role).isEqualTo(names(heardFrom(role))));
    }
}
