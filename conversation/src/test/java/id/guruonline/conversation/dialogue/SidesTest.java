package id.guruonline.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every side has in common, on sides that only tell who was asked for what. */
class SidesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Person OFFICER = new Officer("d1", "Dinas", null);
    private static final Person OPERATOR = new Operator("op1", "Rina", null, "10500001");

    private static final Understanding UNDERSTANDING = new Understanding();

    record Asked() implements State {}

    record Wanted(Role role, String what) implements Command {

        @Override
        public Trust needs() {
            return Trust.CLAIMED;
        }
    }

    /** Knows what the office may want and nothing of a school. */
    private static final class Echo
            extends Side<Person, Asked, Wanted, Intent.ByOffice, Verb.ByOffice> {

        Echo(Role role) {
            super(
                    new RoleTypes<>(
                            role,
                            Person.class,
                            Asked.class,
                            Wanted.class,
                            Intent.ByOffice.class,
                            Verb.ByOffice.class),
                    UNDERSTANDING,
                    ZoneId.of("Asia/Jakarta"));
        }

        @Override
        protected Asked idle() {
            return new Asked();
        }

        @Override
        protected Command wanted(
                Person person, Asked state, Intent.ByOffice intent, Understood said, Input input) {
            return new Wanted(types().role(), intent.toString());
        }

        @Override
        protected Command tapped(
                Person person, Asked state, Verb.ByOffice verb, ButtonData button, Input input) {
            return new Wanted(types().role(), verb.toString());
        }

        @Override
        protected Wanted tell(SmallTalk talk, Asked state) {
            return new Wanted(types().role(), talk.name());
        }

        @Override
        protected Reply carryOut(Person person, String turnId, Wanted command, Instant at) {
            return new Reply(new Asked(), List.of(new CommonSay.YouAreWelcome()));
        }
    }

    private static final Sides SIDES = new Sides(Stream.of(Role.values()).map(Echo::new).toList());

    private static Command sent(Person who, Content content) {
        return SIDES.decide(who, new NewHere(), new Input("turn-1", content, NOW, List.of()));
    }

    private static Command tapped(Person who, Verb verb, Object... args) {
        return sent(who, new Content.Tap(ButtonData.of(verb, args).toString()));
    }

    @Test
    void a_message_goes_to_the_side_of_a_role_that_its_sender_has() {
        assertThat(sent(OFFICER, new Content.Text("status pesanan")))
                .isEqualTo(new Wanted(Role.OFFICE, "STATUS"));
        assertThat(sent(OPERATOR, new Content.Text("status pesanan")))
                .isEqualTo(new Wanted(Role.OPERATOR, "STATUS"));
    }

    @Test
    void what_a_role_does_not_want_is_answered_in_one_place() {
        assertThat(sent(OPERATOR, new Content.Text("butuh guru mtk kelas 5a besok jam 8")))
                .isEqualTo(new Wanted(Role.OPERATOR, "NOT_HERE"));
    }

    @Test
    void another_roles_button_is_stale() {
        assertThat(tapped(OFFICER, Verb.OfOrders.STATUS))
                .isEqualTo(new Wanted(Role.OFFICE, "STATUS"));
        assertThat(tapped(OFFICER, Verb.OfStars.RATE, "B1", 5))
                .isEqualTo(new Wanted(Role.OFFICE, "STALE"));
        assertThat(sent(OFFICER, new Content.Tap("nothing of ours")))
                .isEqualTo(new Wanted(Role.OFFICE, "STALE"));
    }

    @Test
    void help_and_another_language_can_be_tapped_on_every_side() {
        assertThat(tapped(OPERATOR, Verb.Anytime.HELP))
                .isEqualTo(new Wanted(Role.OPERATOR, "HELP"));
        assertThat(tapped(OPERATOR, Verb.Anytime.LANGUAGE, "EN"))
                .isInstanceOf(ChangeLanguage.class);
        assertThat(tapped(OPERATOR, Verb.Anytime.LANGUAGE, "XX"))
                .isEqualTo(new Wanted(Role.OPERATOR, "STALE"));
    }

    @Test
    void what_is_neither_text_nor_button_is_small_talk() {
        assertThat(sent(OFFICER, new Content.Start("")))
                .isEqualTo(new Wanted(Role.OFFICE, "GREETING"));
        assertThat(sent(OFFICER, new Content.Location(-1.4, 102.1)))
                .isEqualTo(new Wanted(Role.OFFICE, "PLACE"));
        assertThat(sent(OFFICER, new Content.Unreadable("photo")))
                .isEqualTo(new Wanted(Role.OFFICE, "UNREADABLE"));
    }

    @Test
    void a_command_of_no_side_is_refused() {
        Command command = new ChangeLanguage(null, new NewHere());
        assertThatThrownBy(() -> SIDES.act(OFFICER, "turn-1", command, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_role_without_a_side_is_refused_by_name() {
        List<Echo> allButOne =
                Stream.of(Role.values()).filter(r -> r != Role.PUPIL).map(Echo::new).toList();
        assertThatThrownBy(() -> new Sides(allButOne)).hasMessage("no side for [PUPIL]");
    }

    @Test
    void two_sides_of_one_role_are_refused() {
        List<Echo> twice = List.of(new Echo(Role.OFFICE), new Echo(Role.OFFICE));
        assertThatThrownBy(() -> new Sides(twice)).hasMessage("two sides for OFFICE");
    }
}
