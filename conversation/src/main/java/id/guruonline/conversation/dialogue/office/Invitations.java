package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.account.Links;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.InvitingWord;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskInvite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Invite;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellFormat;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellKnown;
import id.guruonline.conversation.dialogue.office.OfficeCommand.TellUnclear;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.PhoneNumbers;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets teachers, operators and officers in by one message of the education office: the role, and
 * after it, between commas, the name first and then in any order the phone, the school, and for a
 * teacher subjects and levels. A teacher sets out from the school that is named.
 */
public final class Invitations {

    private static final int LONGEST_NAME = 80;

    /** No name has a number of six digits in it. */
    private static final Pattern MANY_DIGITS = Pattern.compile("(\\d[ .-]?){6}");

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]+");

    /** What follows a name after a comma: {@code S.Pd.}, {@code M.Si}. */
    private static final Pattern DEGREE = Pattern.compile("(?i)[a-z]{1,3}\\.[a-z. ]*");

    /** Those that are often typed without dots; between name and number they are no subject. */
    private static final Set<String> BARE_DEGREES =
            Set.of(
                    "MM", "ST", "SE", "SH", "MT", "MH", "MA", "SPD", "MPD", "SAG", "MAG", "SSI",
                    "MSI", "SKOM", "MKOM", "SPDI", "MPDI", "SSOS", "SIP", "SSN", "SP", "MBA", "GR",
                    "AMD", "AMA", "BA", "LC", "PHD");

    /** What a certified teacher needs; whoever wants another number says so to the office. */
    private static final int USUAL_WEEKLY_JP = 24;

    /** "tambahkan guru baru a.n. ...": as one is invited. */
    private static final Pattern ADDING =
            Pattern.compile(
                    "(?is)(?:tolong\\s+)?(?:tambah(?:kan|in)?|daftar(?:in)?|add|register)\\s+"
                            + "((?:guru|operator|petugas|teacher|officer)\\b.*)");

    private final People people;
    private final Admission admission;
    private final Links links;
    private final Journal journal;
    private final Function<String, Optional<String>> chatLink;
    private final double radiusKm;
    private final Understanding understanding;
    private final ZoneId zone;

    /**
     * @param links give a code by which somebody invited gets in
     * @param chatLink an address that opens a chat where numbers are not known and hands it that
     *     code; empty where there is no such chat
     * @param radiusKm how far teachers go until they say otherwise
     * @param understanding tells which subject a word means
     * @param zone the regency's
     */
    public Invitations(
            People people,
            Admission admission,
            Links links,
            Journal journal,
            Function<String, Optional<String>> chatLink,
            double radiusKm,
            Understanding understanding,
            ZoneId zone) {
        this.people = people;
        this.admission = admission;
        this.links = links;
        this.journal = journal;
        this.chatLink = chatLink;
        this.radiusKm = radiusKm;
        this.understanding = understanding;
        this.zone = zone;
    }

    /** What was read of an invitation so far. */
    private static final class Draft {

        private final Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        private final Set<Level> levels = EnumSet.noneOf(Level.class);
        private String name = "";
        private @Nullable String phone;
        private @Nullable School school;
    }

    /** What an invitation asks for; empty where the text is none. */
    Optional<OfficeCommand> find(String text, Input input) {
        Matcher adding = ADDING.matcher(text.strip());
        return InvitingWord.after(text)
                .or(() -> adding.matches() ? Optional.of(adding.group(1)) : Optional.empty())
                .map(invitation -> read(invitation, input));
    }

    private OfficeCommand read(String text, Input input) {
        Optional<TypedRole> typed = TypedRole.opening(text);
        return typed.isPresent() ? read(typed.get(), input) : new TellFormat();
    }

    private OfficeCommand read(TypedRole typed, Input input) {
        Draft draft = new Draft();
        for (String part : BETWEEN.split(typed.rest(), -1)) {
            if (!part.isBlank() && !takes(draft, part.strip(), input)) {
                String shown = part.strip();
                return new TellUnclear(
                        shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME));
            }
        }
        Optional<Person> known =
                Optional.ofNullable(draft.phone).flatMap(people.directory()::findByPhone);
        if (known.isPresent()) {
            return new TellKnown(known.get().id());
        }
        return person(typed.role(), draft, idOf(input.turnId()))
                .<OfficeCommand>map(AskInvite::new)
                .orElseGet(TellFormat::new);
    }

    private boolean takes(Draft draft, String part, Input input) {
        if (draft.name.isEmpty()) {
            draft.name = part;
            return part.length() <= LONGEST_NAME && !MANY_DIGITS.matcher(part).find();
        }
        Optional<String> phone = phone(part);
        if (phone.isPresent()) {
            draft.phone = phone.get();
            return true;
        }
        if (draft.phone == null && isDegree(part)) {
            draft.name += ", " + part;
            return true;
        }
        Optional<School> school = SchoolTyped.find(people, part);
        if (school.isPresent()) {
            draft.school = school.get();
            return true;
        }
        List<Level> levels = levels(part);
        if (!levels.isEmpty()) {
            draft.levels.addAll(levels);
            return true;
        }
        Subject subject = subject(part, input);
        if (subject != null) {
            draft.subjects.add(subject);
            return true;
        }
        draft.name += ", " + part;
        return DEGREE.matcher(part).matches();
    }

    /** Between name and number: "MM", "S.Pd.Ing", which are no subjects there; "B.Ing" is one. */
    private static boolean isDegree(String part) {
        String capitals = part.toUpperCase(Locale.ROOT);
        boolean dotted = DEGREE.matcher(part).matches() && !capitals.matches("[BP]\\..*");
        return dotted || BARE_DEGREES.contains(capitals);
    }

    /** A national school number has 8 digits, a phone number more. */
    private static Optional<String> phone(String part) {
        return part.replaceAll("\\D", "").length() > 8
                ? PhoneNumbers.typed(part)
                : Optional.empty();
    }

    private static List<Level> levels(String part) {
        List<String> words = List.of(part.toUpperCase(Locale.ROOT).split("[\\s/&+]+"));
        List<Level> levels =
                Arrays.stream(Level.values()).filter(l -> words.contains(l.name())).toList();
        return levels.size() == words.size() ? levels : List.of();
    }

    private @Nullable Subject subject(String part, Input input) {
        return understanding
                .understand(
                        new Utterance(
                                Role.OPERATOR,
                                null,
                                Bells.standard(Level.SD),
                                part,
                                input.at().atZone(zone),
                                Awaited.NOTHING))
                .subject();
    }

    private static String idOf(String turnId) {
        return UUID.nameUUIDFromBytes(turnId.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** It sorts behind the person's own, under which the person goes on. */
    private String anotherIdOf(Person who) {
        String self = people.directory().oneself(who.id());
        return IntStream.iterate(2, n -> n + 1)
                .mapToObj(n -> self + "." + n)
                .filter(id -> people.directory().findPerson(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Who is meant, by that id; empty where something is missing. */
    private Optional<Person> person(Role role, Draft draft, String id) {
        String phone = draft.phone;
        School school = draft.school;
        if (phone == null) {
            return Optional.empty();
        }
        Optional<Person> plain =
                Person.plain().stream()
                        .filter(kind -> kind.role() == role)
                        .map(kind -> kind.maker().of(id, draft.name, phone))
                        .findFirst();
        if (plain.isPresent() || school == null) {
            return plain;
        }
        return role == Role.TEACHER
                ? teacher(id, phone, school, draft)
                : OfSchool.plain().stream()
                        .filter(kind -> kind.role() == role)
                        .<Person>map(kind -> kind.maker().of(id, draft.name, phone, school.npsn()))
                        .findFirst();
    }

    /** Who teaches nothing in particular is asked what; the level may be the school's. */
    private Optional<Person> teacher(String id, String phone, School school, Draft draft) {
        if (draft.subjects.isEmpty()) {
            return Optional.empty();
        }
        Set<Level> levels = draft.levels.isEmpty() ? Set.of(school.level()) : draft.levels;
        return Optional.of(
                Teacher.letIn(id, draft.name, draft.subjects, levels, school.place())
                        .phone(phone)
                        .radiusKm(radiusKm)
                        .weeklyJpWanted(USUAL_WEEKLY_JP)
                        .done());
    }

    /** The question whether that person shall be let in. */
    Say ask(Person person) {
        String phone = String.valueOf(person.phone());
        return switch (person) {
            case Teacher teacher ->
                    new OfficeSay.AskInviteTeacher(
                            teacher.id(),
                            teacher.name(),
                            phone,
                            teacher.subjects().stream().sorted().toList(),
                            teacher.levels().stream()
                                    .sorted()
                                    .map(Level::name)
                                    .collect(Collectors.joining(", ")));
            case OfSchool here ->
                    new OfficeSay.AskInviteOfSchool(
                            here.id(),
                            here.role(),
                            here.name(),
                            phone,
                            people.directory().getSchool(here.npsn()).name());
            case Person plain ->
                    new OfficeSay.AskInvite(plain.id(), plain.role(), plain.name(), phone);
        };
    }

    /** The command that lets the person in. */
    OfficeCommand invitation(Person person) {
        return new Invite(person, links.draw());
    }

    /**
     * What somebody known shall be too, as after the word that invites: the role, and what it
     * needs.
     */
    Optional<Person> findRole(Person who, String text, Input input) {
        Optional<TypedRole> typed = TypedRole.opening(text);
        return typed.isPresent() ? findRole(who, typed.get(), input) : Optional.empty();
    }

    private Optional<Person> findRole(Person who, TypedRole typed, Input input) {
        Draft draft = new Draft();
        draft.name = who.name();
        draft.phone = who.phone();
        for (String part : BETWEEN.split(typed.rest(), -1)) {
            if (!part.isBlank() && !takes(draft, part.strip(), input)) {
                return Optional.empty();
            }
        }
        return person(typed.role(), draft, anotherIdOf(who))
                .filter(person -> person.name().equals(who.name()));
    }

    /** Lets the person in, unless the number became somebody else's meanwhile. */
    Say invite(Officer by, String turnId, Person person, @Nullable String code, Instant at) {
        String phone = String.valueOf(person.phone());
        Optional<Person> other =
                people.directory()
                        .findByPhone(phone)
                        .filter(known -> !known.id().equals(person.id()));
        if (other.isPresent()) {
            return known(other.get());
        }
        String holder = admission.add(person);
        if (holder.equals(person.id())) {
            journal.note(JournalEntry.of(turnId, Kind.INVITED, by.id(), holder, at));
            return invited(person, code, at);
        }
        return people.directory()
                .findPerson(holder)
                .map(Invitations::known)
                .orElseGet(() -> new OfficeSay.InviteUnderWay(phone));
    }

    private Say invited(Person person, @Nullable String code, Instant at) {
        String phone = String.valueOf(person.phone());
        Optional<String> link = Optional.ofNullable(code).flatMap(chatLink);
        if (code == null || link.isEmpty()) {
            return new OfficeSay.Invited(person.name(), phone);
        }
        links.invite(code, person.id(), at);
        return new OfficeSay.InvitedByLink(
                person.name(), phone, link.get(), Math.toIntExact(Links.INVITED.toDays()));
    }

    /** Who has the number already. */
    Say known(String personId) {
        return known(people.directory().findPerson(personId).orElseThrow());
    }

    private static Say known(Person person) {
        return new OfficeSay.InviteKnown(person.name(), person.role());
    }

    /** Whom a button of an invitation let in before. */
    Optional<Person> findInvited(String personId) {
        return people.directory().findPerson(personId);
    }
}
