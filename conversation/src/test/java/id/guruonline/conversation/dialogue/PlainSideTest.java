package id.guruonline.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Staff;
import id.guruonline.scheduler.testing.Given;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plain roles that want to know how things are, and are told as what they are told it. */
class PlainSideTest {

    private static final Instant NOW = Given.at("2026-11-23T09:00");
    private static final String SCHOOL = "10500001";
    private static final Person UDIN = staff("s1", Role.OFFICE);
    private static final Person AMIR = staff("s2", Role.OPERATOR);

    private static final Say HELP = new CommonSay.Recognised(SCHOOL);

    private final Sides sides = new Sides(Stream.of(Role.values()).map(Telling::new).toList());

    private static Person staff(String id, Role role) {
        return new Staff(id, "Udin", null, SCHOOL, role);
    }

    private static final class Telling extends PlainSide<Staff, Intent.Overview> {

        Telling(Role role) {
            super(
                    types(role, Staff.class, Intent.Overview.class),
                    new OneSchool(),
                    new Understanding(),
                    Given.ZONE);
        }

        @Override
        protected Say answer(Staff person, Intent.Overview intent, Instant at) {
            return switch (intent) {
                case STATUS -> new CommonSay.AppointedNow(types().role());
            };
        }

        @Override
        protected Say help(Staff person) {
            return new CommonSay.Recognised(directory().getSchool(person.npsn()).npsn());
        }
    }

    private static final class OneSchool implements People {

        @Override
        public Directory directory() {
            return new Directory(1, List.of(Given.aSchool(SCHOOL).build()), List.of(), Map.of());
        }

        @Override
        public void pause(String teacherId, @Nullable Instant until) {
            throw new UnsupportedOperationException("nobody pauses here");
        }

        @Override
        public void keepFree(String teacherId, List<FreeTime> rests) {
            throw new UnsupportedOperationException("nobody rests here");
        }
    }

    private Command decided(Person who, Content content) {
        return sides.decide(who, new NewHere(), new Input("turn-1", content, NOW, List.of()));
    }

    private Reply reply(Person who, Content content) {
        return sides.act(who, "turn-1", decided(who, content), NOW);
    }

    private List<Say> told(Person who, String text) {
        return reply(who, new Content.Text(text)).says();
    }

    private List<Say> told(Verb verb, Object... args) {
        return reply(UDIN, new Content.Tap(ButtonData.of(verb, args).toString())).says();
    }

    @Test
    void what_is_wanted_is_answered_by_the_side_of_the_persons_role() {
        assertThat(told(UDIN, "status pesanan"))
                .containsExactly(new CommonSay.AppointedNow(Role.OFFICE));
        assertThat(told(AMIR, "status pesanan"))
                .containsExactly(new CommonSay.AppointedNow(Role.OPERATOR));
    }

    @Test
    void who_greets_asks_or_wants_what_others_may_is_told_what_can_be_written() {
        assertThat(told(AMIR, "halo")).containsExactly(HELP);
        assertThat(told(AMIR, "bantuan")).containsExactly(HELP);
        assertThat(told(AMIR, "gerbang sudah dicat")).containsExactly(HELP);
        assertThat(told(AMIR, "butuh guru mtk kelas 5a besok jam 8")).containsExactly(HELP);
        assertThat(told(Verb.Anytime.HELP)).containsExactly(HELP);
        assertThat(reply(UDIN, new Content.Location(-1.4, 102.1)).says()).containsExactly(HELP);
    }

    @Test
    void thanks_strange_buttons_and_photos_are_answered_as_everywhere() {
        assertThat(told(AMIR, "makasih")).containsExactly(new CommonSay.YouAreWelcome());
        assertThat(told(Verb.OfStars.RATE, "B1", 5)).containsExactly(new CommonSay.StaleButton());
        assertThat(reply(UDIN, new Content.Unreadable("photo")).says())
                .containsExactly(new CommonSay.Unreadable());
    }

    @Test
    void another_language_may_be_asked_for() {
        assertThat(decided(AMIR, new Content.Text("English please")))
                .isInstanceOfSatisfying(
                        ChangeLanguage.class,
                        change -> assertThat(change.language()).isEqualTo(Language.EN));
    }

    @Test
    void nothing_is_waited_for_afterwards() {
        Reply reply = reply(UDIN, new Content.Text("status pesanan"));
        assertThat(sides.isIdle(Role.OFFICE, reply.next())).isTrue();
        assertThat(reply.asides()).isEmpty();
    }

    @Test
    void a_saved_answer_to_what_the_role_cannot_want_is_refused_by_name() {
        assertThatThrownBy(() -> sides.act(UDIN, "turn-1", new PlainSide.Answer("ORDER"), NOW))
                .hasMessage("OFFICE cannot want ORDER");
    }
}
