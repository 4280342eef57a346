package id.guruonline.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.Texts;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Speaker;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.testing.Samples;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A role's help proposes a phrase for each thing that is wanted by it alone or by few. */
class HelpTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final ZonedDateTime MONDAY_NINE =
            ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZONE);
    private static final Pattern PROPOSED = Pattern.compile("\"([^\"]+)\"");

    private final Understanding understanding = new Understanding();

    /** How a role is helped, and what it may want. */
    record Help(Say say, Speaker speaker, Class<? extends Intent> wants, Language language) {

        @Override
        public String toString() {
            return say.key() + " in " + language;
        }
    }

    static Stream<Help> help() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Stream.of(
                                new Help(
                                        new OperatorSay.Help(),
                                        Speaker.OPERATOR,
                                        Intent.ByOperator.class,
                                        language),
                                new Help(
                                        new TeacherSay.Help(),
                                        Speaker.TEACHER,
                                        Intent.ByTeacher.class,
                                        language),
                                new Help(
                                        new OfficeSay.Help(),
                                        Speaker.OPERATOR,
                                        Intent.ByOffice.class,
                                        language)));
    }

    @ParameterizedTest
    @MethodSource("help")
    void whatever_a_role_may_want_is_proposed_in_words_that_are_understood(Help help) {
        Set<Intent> proposed =
                PROPOSED.matcher(text(help))
                        .results()
                        .map(phrase -> understood(phrase.group(1), help.speaker()))
                        .collect(Collectors.toSet());
        assertThat(wanted(help)).isNotEmpty();
        assertThat(proposed).as("what the phrases of %s mean", help).containsAll(wanted(help));
    }

    private static List<Intent> wanted(Help help) {
        return Samples.below(help.wants())
                .filter(kind -> kind != Intent.Talk.class && kind != Intent.Answer.class)
                .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                .map(Intent.class::cast)
                .toList();
    }

    private static String text(Help help) {
        return new Texts(ZONE, SomeChannels.LIMITS).render(help.say(), help.language()).text();
    }

    private Intent understood(String phrase, Speaker speaker) {
        return understanding
                .understand(
                        new Utterance(
                                speaker,
                                Level.SD,
                                Bells.standard(Level.SD),
                                phrase,
                                MONDAY_NINE,
                                Awaited.NOTHING))
                .intent();
    }
}
