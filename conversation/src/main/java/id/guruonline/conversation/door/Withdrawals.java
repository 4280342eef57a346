package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.classroom.Classrooms;
import id.guruonline.conversation.door.command.DoorCommand;
import id.guruonline.conversation.door.command.ForgetCommand;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who works here and wants to be forgotten is asked for sure: lessons go back and orders with them.
 * Pupils just leave, see {@link Classrooms}.
 */
final class Withdrawals {

    private static final ButtonData FORGET = ButtonData.of(Verb.AtDoor.FORGET);

    private static final Set<String> WORDS =
            Set.of(
                    "keluar",
                    "hapus data saya",
                    "hapus semua data saya",
                    "hapus akun saya",
                    "cabut persetujuan",
                    "forget me",
                    "delete my data",
                    "delete my account");

    private final Understanding understanding;
    private final ZoneId zone;

    Withdrawals(Understanding understanding, ZoneId zone) {
        this.understanding = understanding;
        this.zone = zone;
    }

    /** What the input asks for; empty where it is not about being forgotten. */
    Optional<DoorCommand> find(Person who, State state, Input input) {
        if (who instanceof Pupil) {
            return Optional.empty();
        }
        return switch (input.content()) {
            case Content.Tap(String data) ->
                    ButtonData.parse(data).flatMap(button -> tapped(who, state, input, button));
            case Content.Text(String text) -> typed(who, state, input, text);
            case Content.Start _,
                    Content.Location _,
                    Content.Contact _,
                    Content.Stop _,
                    Content.Unreadable _ ->
                    Optional.empty();
        };
    }

    /** Only while it is the newest question: an old button asks again. */
    private static Optional<DoorCommand> tapped(
            Person who, State state, Input input, ButtonData button) {
        return switch (button.verb()) {
            case Verb.AtDoor.FORGET ->
                    Optional.of(
                            input.shows(FORGET)
                                    ? new ForgetCommand.Forget(who.id())
                                    : new ForgetCommand.AskForget(state));
            case Verb.AtDoor.STAY -> Optional.of(new ForgetCommand.Stay(state));
            case Verb _ -> Optional.empty();
        };
    }

    private Optional<DoorCommand> typed(Person who, State state, Input input, String text) {
        if (WORDS.contains(text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", ""))) {
            return Optional.of(new ForgetCommand.AskForget(state));
        }
        return input.shows(FORGET) ? answered(who, state, input, text) : Optional.empty();
    }

    private Optional<DoorCommand> answered(Person who, State state, Input input, String text) {
        Understood said =
                understanding.understand(
                        new Utterance(
                                Role.TEACHER,
                                null,
                                Bells.standard(Level.SD),
                                text,
                                input.at().atZone(zone),
                                Awaited.NOTHING));
        Intent meant = said.intent();
        if (meant == Intent.Answer.ACCEPT && !said.asks() && Classrooms.isPlain(text)) {
            return Optional.of(new ForgetCommand.Forget(who.id()));
        }
        return meant == Intent.Answer.DECLINE || meant == Intent.Answer.CANCEL
                ? Optional.of(new ForgetCommand.Stay(state))
                : Optional.empty();
    }
}
