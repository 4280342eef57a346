package id.guruonline.conversation.door.classroom;

import id.guruonline.conversation.account.TypedCode;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.door.command.ClassCommand;
import id.guruonline.conversation.door.command.ClassCommand.AskClass;
import id.guruonline.conversation.door.command.ClassCommand.AskConsent;
import id.guruonline.conversation.door.command.ClassCommand.AskEmpty;
import id.guruonline.conversation.door.command.ClassCommand.Empty;
import id.guruonline.conversation.door.command.ClassCommand.Join;
import id.guruonline.conversation.door.command.ClassCommand.Leave;
import id.guruonline.conversation.door.command.ClassCommand.Refuse;
import id.guruonline.conversation.door.command.ClassCommand.SettleStars;
import id.guruonline.conversation.door.command.ClassCommand.TellCode;
import id.guruonline.conversation.door.command.ClassCommand.TellSettled;
import id.guruonline.conversation.door.command.ClassCommand.TellWhoseCode;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.rating.Ratings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked for about joining classes, by whomever. */
final class ClassRequests {

    /**
     * Two halves to type from a blackboard; how hard they are to guess says {@link
     * id.guruonline.conversation.limit.GuessBudget}.
     */
    private static final int CODE_LENGTH = 8;

    private static final Pattern ASKING =
            Pattern.compile("\\b(kode|link|tautan) (kelas|gabung)\\b|\\b(class|join) code\\b");
    private static final Pattern EMPTYING =
            Pattern.compile("\\b(kosongkan|empty) (the )?(kelas|class)\\b");
    private static final Pattern ANEW =
            Pattern.compile(
                    "\\b(kode|link|tautan|code) (\\w+ ){0,3}baru\\b"
                            + "|\\bganti (kode|link|tautan)\\b|\\bnew (\\w+ )?code\\b");

    private static final Set<String> LEAVING =
            Set.of("keluar", "berhenti", "keluar kelas", "hapus data saya", "leave", "unsubscribe");

    private final People people;
    private final Supplier<String> codes;
    private final Understanding understanding;
    private final Ratings ratings;
    private final ZoneId zone;

    /** As {@link Classrooms} has them. */
    ClassRequests(
            People people,
            Supplier<String> codes,
            Understanding understanding,
            Ratings ratings,
            ZoneId zone) {
        this.people = people;
        this.codes = codes;
        this.understanding = understanding;
        this.ratings = ratings;
        this.zone = zone;
    }

    /** What the input asks for; empty where it is not about joining a class. */
    Optional<ClassCommand> find(@Nullable Person who, State state, Input input) {
        return switch (input.content()) {
            case Content.Tap(String data) ->
                    ButtonData.parse(data).flatMap(button -> tapped(who, state, input, button));
            case Content.Start(String payload) -> brought(who, state, input, payload);
            case Content.Text(String text) ->
                    Stream.of(
                                    asked(who, state, input, text),
                                    emptied(who, state, input, text),
                                    brought(who, state, input, text),
                                    left(who, text),
                                    answered(who, state, input, text))
                            .flatMap(Optional::stream)
                            .findFirst();
            case Content.Location _, Content.Contact _, Content.Stop _, Content.Unreadable _ ->
                    Optional.empty();
        };
    }

    /**
     * Whoever agrees, or has a class emptied, has the question before their eyes; any other tap
     * asks it.
     */
    private Optional<ClassCommand> tapped(
            @Nullable Person who, State state, Input input, ButtonData button) {
        if (button.verb() == Verb.AtDoor.EMPTY_CLASS) {
            return who instanceof Operator operator && isOf(operator, button)
                    ? Optional.of(emptied(operator.npsn(), state, input, button))
                    : Optional.empty();
        }
        if (button.verb() == Verb.AtDoor.COUNT_STARS || button.verb() == Verb.AtDoor.DROP_STARS) {
            return who instanceof Operator operator
                    ? Optional.of(settled(operator.npsn(), state, button))
                    : Optional.empty();
        }
        if (button.verb() == Verb.AtDoor.JOIN) {
            return input.shows(button)
                    ? agreed(who, state, input, button.arg(0))
                    : brought(who, state, input, button.arg(0));
        }
        return button.verb() == Verb.AtDoor.REFUSE && input.shows(button)
                ? Optional.of(new Refuse(state))
                : Optional.empty();
    }

    /** Whoever else was first has said what becomes of the stars. */
    private ClassCommand settled(String npsn, State state, ButtonData button) {
        boolean count = button.verb() == Verb.AtDoor.COUNT_STARS;
        return ratings.isSettled(button.arg(0), npsn)
                ? new TellSettled(state)
                : new SettleStars(button.arg(0), npsn, count, state);
    }

    private static boolean isOf(Operator operator, ButtonData button) {
        return button.args().size() < 2 || button.arg(0).equals(operator.npsn());
    }

    /** A button of before it named the school asks again. */
    private ClassCommand emptied(String npsn, State state, Input input, ButtonData button) {
        if (button.args().size() < 2) {
            return new AskEmpty(npsn, button.arg(0), state);
        }
        String className = button.arg(1);
        return input.shows(button)
                ? new Empty(npsn, className, draw(), state, idsOfJoined(npsn, className))
                : new AskEmpty(npsn, className, state);
    }

    private List<String> idsOfJoined(String npsn, String className) {
        return listJoined(people.directory(), npsn, className).stream().map(Pupil::id).toList();
    }

    /** Who joined the class by its code; whom the school entered itself stays. */
    static List<Pupil> listJoined(Directory directory, String npsn, String className) {
        return directory.listPupils(npsn, className).stream()
                .filter(pupil -> pupil.cameByChat(npsn, className))
                .toList();
    }

    private Optional<ClassCommand> agreed(
            @Nullable Person who, State state, Input input, String code) {
        return Optional.of(
                switch (who) {
                    case null -> new Join(code, "pupil-" + input.turnId(), state);
                    case Pupil pupil -> new Join(code, pupil.id(), state);
                    case Person _ -> new TellWhoseCode(state);
                });
    }

    /** A code that was typed or came with a link, in whatever case and grouping. */
    private Optional<ClassCommand> brought(
            @Nullable Person who, State state, Input input, String typed) {
        return findCode(typed, input.at())
                .map(code ->
                        who == null || who instanceof Pupil
                                ? new AskConsent(code, state)
                                : new TellWhoseCode(state));
    }

    private Optional<String> findCode(String typed, Instant at) {
        return TypedCode.read(typed)
                .filter(code ->
                        people.directory()
                                .findByJoinCode(code)
                                .filter(found -> found.schoolClass().isJoinable(at))
                                .isPresent());
    }

    private static Optional<ClassCommand> left(@Nullable Person who, String text) {
        return who instanceof Pupil && LEAVING.contains(text.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(new Leave(who.id()))
                : Optional.empty();
    }

    /** Yes or no, where the newest message asks for consent. */
    private Optional<ClassCommand> answered(
            @Nullable Person who, State state, Input input, String text) {
        return input.shown().stream()
                .flatMap(shown -> ButtonData.parse(shown.data()).stream())
                .filter(button -> button.verb() == Verb.AtDoor.JOIN)
                .findFirst()
                .flatMap(button -> {
                    Understood said = understand(Role.TEACHER, null, text, input.at());
                    Intent meant = said.intent();
                    // consent is a plain yes; a longer sentence may speak of something else
                    boolean plain = Classrooms.isPlain(text) && !said.asks();
                    if (meant == Intent.Answer.ACCEPT && plain) {
                        return agreed(who, state, input, button.arg(0));
                    }
                    return meant == Intent.Answer.DECLINE
                            ? Optional.of(new Refuse(state))
                            : Optional.empty();
                });
    }

    private Optional<ClassCommand> asked(
            @Nullable Person who, State state, Input input, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (!(who instanceof Operator operator) || !ASKING.matcher(folded).find()) {
            return Optional.empty();
        }
        School school = people.directory().getSchool(operator.npsn());
        return Optional.of(
                meant(school, text, input.at())
                        .<ClassCommand>map(name ->
                                new TellCode(
                                        school.npsn(),
                                        name,
                                        draw(),
                                        ANEW.matcher(folded).find(),
                                        state))
                        .orElseGet(() -> new AskClass(state)));
    }

    private Optional<ClassCommand> emptied(
            @Nullable Person who, State state, Input input, String text) {
        if (!(who instanceof Operator operator)
                || !EMPTYING.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        School school = people.directory().getSchool(operator.npsn());
        return Optional.of(
                meant(school, text, input.at())
                        .<ClassCommand>map(name -> new AskEmpty(school.npsn(), name, state))
                        .orElseGet(() -> new AskClass(state)));
    }

    private Optional<String> meant(School school, String text, Instant at) {
        Understood said = understand(Role.OPERATOR, school, text, at);
        String name = said.className();
        return name == null
                ? Optional.ofNullable(said.grade())
                        .flatMap(grade -> school.findClass(grade.toString()))
                        .map(SchoolClass::name)
                : Optional.of(school.findClass(name).map(SchoolClass::name).orElse(name));
    }

    private String draw() {
        return Stream.generate(codes)
                .map(code -> code.substring(code.length() - CODE_LENGTH))
                .filter(code -> people.directory().findByJoinCode(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Understood understand(Role speaker, @Nullable School school, String text, Instant at) {
        return understanding.understand(
                new Utterance(
                        speaker,
                        school == null ? null : school.level(),
                        school == null ? BellPlan.of(Bells.standard(Level.SD)) : school.bellPlan(),
                        text,
                        at.atZone(zone),
                        Awaited.NOTHING));
    }
}
