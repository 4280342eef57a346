package id.guruonline.conversation.child;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.child.ChildCommand.Close;
import id.guruonline.conversation.child.ChildCommand.Hear;
import id.guruonline.conversation.child.ChildCommand.Read;
import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.ChildSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.understanding.Pleas;
import id.guruonline.scheduler.order.Derived;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hears a child in trouble: what was written is kept under seal, told at once to who looks after
 * children, and answered calmly with whom to speak to. Nobody at the school learns of it here.
 */
public final class Protection {

    private static final Pattern READ =
            Pattern.compile("(?iu)\\s*(?:baca|buka|read|open) (?:laporan|report) (\\d{3,12})\\s*");
    private static final Pattern CLOSE =
            Pattern.compile("(?iu)\\s*(?:tutup|selesai|close) (?:laporan|report) (\\d{3,12})\\s*");

    private static final int SHORTEST_ID = 4;
    private static final int LONGEST_ID = 12;

    private final ConcernStore concerns;
    private final Seal seal;
    private final People people;
    private final Accounts accounts;
    private final @Nullable String contact;
    private final ZoneId zone;

    /**
     * @param contact the number of the officer who is told; null where every officer is
     * @param zone the regency's
     */
    public Protection(
            ConcernStore concerns,
            Seal seal,
            People people,
            Accounts accounts,
            @Nullable String contact,
            ZoneId zone) {
        this.concerns = concerns;
        this.seal = seal;
        this.people = people;
        this.accounts = accounts;
        this.contact = contact;
        this.zone = zone;
    }

    /**
     * A pupil, or somebody nobody knows, who tells of a child in trouble; whatever was asked, and
     * however much was written.
     */
    public Optional<ChildCommand> hear(@Nullable Person who, State state, Input input) {
        boolean mayBeChild =
                who == null
                        || people.directory().listRoles(who).stream()
                                .anyMatch(Pupil.class::isInstance);
        return mayBeChild && !input.text().isBlank() && Pleas.OF_CHILD.isIn(input.text())
                ? Optional.of(new Hear(seal.seal(input.text()), state))
                : Optional.empty();
    }

    /** What who looks after children asks for; empty for everybody else. */
    public Optional<ChildCommand> find(Person who, State state, Input input) {
        if (!(who instanceof Officer) || !listProtectors().contains(who.id())) {
            return Optional.empty();
        }
        Matcher read = READ.matcher(input.text());
        if (read.matches()) {
            return Optional.of(new Read(read.group(1), state));
        }
        Matcher close = CLOSE.matcher(input.text());
        return close.matches() ? Optional.of(new Close(close.group(1), state)) : Optional.empty();
    }

    /** Carries it out; repeated, it changes nothing more. */
    public Reply act(
            @Nullable Person who, Address from, String turnId, ChildCommand command, Instant at) {
        return switch (command) {
            case Hear(Sealed words, State then) -> hear(who, from, turnId, words, then, at);
            case Read(String id, State then) -> new Reply(then, read(id));
            case Close(String id, State then) -> {
                concerns.close(id, who == null ? "" : who.id(), at);
                yield new Reply(then, List.of(closed(id)));
            }
        };
    }

    private Reply hear(
            @Nullable Person who,
            Address from,
            String turnId,
            Sealed words,
            State then,
            Instant at) {
        Concern concern = keep(who, from, new Concern.Entry(turnId, at, words));
        Say notice = new ChildSay.InTrouble(concern.id(), about(concern));
        List<Aside> told =
                listProtectors().stream()
                        .<Aside>map(officer -> new Aside.AtOnce(officer, notice))
                        .toList();
        Say calm = contact == null ? new ChildSay.Heard() : new ChildSay.HeardCall(contact);
        return new Reply(then, List.of(calm), null, told);
    }

    private Concern keep(@Nullable Person who, Address from, Concern.Entry entry) {
        String child = who == null ? from.toString() : who.id();
        List<Concern> open = concerns.listOpenOf(child);
        Optional<Concern> kept =
                open.stream().filter(concern -> concern.has(entry.turnId())).findFirst();
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<Concern> goesOn = open.stream().filter(concern -> !concern.isFull()).findFirst();
        if (goesOn.isPresent()) {
            concerns.append(goesOn.get().id(), entry);
            return goesOn.get();
        }
        for (String id : idsOf(entry.turnId())) {
            Concern concern = concern(id, child, who, entry);
            if (concerns.insert(concern)
                    || concerns.find(id).filter(c -> c.has(entry.turnId())).isPresent()) {
                return concern;
            }
        }
        throw new IllegalStateException("no number is free for what a child wrote");
    }

    private Concern concern(String id, String child, @Nullable Person who, Concern.Entry entry) {
        Pupil pupil = who instanceof Pupil known ? known : null;
        return new Concern(
                id,
                child,
                pupil == null ? null : pupil.npsn(),
                pupil == null ? null : pupil.className(),
                pupil == null || pupil.isNameless() ? null : seal.seal(pupil.name()),
                List.of(entry),
                null,
                null);
    }

    /** Short numbers first, the same for the same turn. */
    private static List<String> idsOf(String turnId) {
        return Derived.numbers("concern/" + turnId, SHORTEST_ID, LONGEST_ID);
    }

    private Line about(Concern concern) {
        String npsn = concern.npsn();
        String className = concern.className();
        Optional<School> school =
                npsn == null ? Optional.empty() : people.directory().findSchool(npsn);
        return school.isPresent() && className != null
                ? new Line.OfPupilAt(className, school.get().name())
                : new Line.OfUnknownChild();
    }

    private List<Say> read(String id) {
        Concern concern = concerns.find(id).orElse(null);
        if (concern == null) {
            return List.of(new ChildSay.NoSuch(id));
        }
        Sealed called = concern.called();
        Line name = called == null ? new Line.NoNote() : new Line.OfChildCalled(seal.open(called));
        Say first = new ChildSay.Written(id, about(concern), name);
        return Stream.concat(
                        Stream.of(first),
                        concern.entries().stream()
                                .<Say>map(entry -> new ChildSay.Said(line(entry))))
                .toList();
    }

    private Line line(Concern.Entry entry) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.at(), zone);
        return new Line.OfWords(at.toLocalDate(), at.toLocalTime(), seal.open(entry.words()));
    }

    private Say closed(String id) {
        return concerns.find(id).isPresent() ? new ChildSay.Closed(id) : new ChildSay.NoSuch(id);
    }

    /** The officer with the number that was set, if there is one who is reached; else all. */
    private List<String> listProtectors() {
        List<Officer> officers = people.directory().listOfficers();
        return findContact(officers)
                .map(officer -> List.of(officer.id()))
                .orElseGet(() -> officers.stream().map(Person::id).toList());
    }

    private Optional<Officer> findContact(List<Officer> officers) {
        return officers.stream()
                .filter(officer -> contact != null && contact.equals(officer.phone()))
                .filter(officer -> accounts.isKnownAnywhere(officer.id()))
                .findFirst();
    }

    /** What is not as it should be about who is told, for whoever looks after the service. */
    public Optional<String> findGap() {
        if (contact == null) {
            return Optional.of(
                    "GURU_CHILD_CONTACT is not set: every officer is told of a child in trouble.");
        }
        boolean known =
                people.directory().listOfficers().stream()
                        .anyMatch(officer -> contact.equals(officer.phone()));
        return known
                ? Optional.empty()
                : Optional.of(
                        "GURU_CHILD_CONTACT is no officer's number:"
                                + " every officer is told of a child in trouble.");
    }

    /** Whether what children write is kept under a key. */
    public boolean isSealed() {
        return seal.isKeyed();
    }
}
