package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Make;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Teacher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes what the education office asked for about somebody, in all the roles that person has, and
 * says who is told: the person, where they were reached before, and the colleagues at their school.
 * All of it may be done again after a crash.
 */
public final class PersonChanges {

    private static final String NO_NUMBER = "–";
    private static final int LAST_DIGITS = 4;

    private final People people;
    private final Admission admission;
    private final Orders orders;
    private final Accounts accounts;
    private final Journal journal;

    public PersonChanges(
            People people, Admission admission, Orders orders, Accounts accounts, Journal journal) {
        this.people = people;
        this.admission = admission;
        this.orders = orders;
        this.accounts = accounts;
        this.journal = journal;
    }

    Made make(String officerId, String turnId, Make make, Instant at) {
        Change change = make.change();
        List<String> ids = make.personIds();
        if (ids.isEmpty()) {
            return new Made(new OfficeSay.NobodyMeant(), List.of());
        }
        Optional<Say> refusal =
                leavesNobody(change, ids)
                        ? Optional.of(new OfficeSay.LastOfficer())
                        : change(change, ids, at);
        if (refusal.isPresent()) {
            return new Made(refusal.get(), List.of());
        }
        concerned(make)
                .forEach(person ->
                        journal.note(
                                JournalEntry.of(
                                        turnId, kind(change.wish()), officerId, person.id(), at)));
        return new Made(done(change, ids), asides(change, make, at));
    }

    /**
     * Whether nobody would be left at the office who could undo it. Whoever asks for it is there
     * still, unless a colleague locked them meanwhile.
     */
    private boolean leavesNobody(Change change, List<String> ids) {
        return switch (change.wish()) {
            case LOCK, REMOVE ->
                    people.directory().listOfficers().stream()
                            .map(Person::id)
                            .allMatch(ids::contains);
            case UNLOCK, PARDON, RENAME, RENUMBER, APPOINT -> false;
        };
    }

    /** Why it cannot be made any more; empty where it is made. */
    private Optional<Say> change(Change change, List<String> ids, Instant at) {
        switch (change.wish()) {
            case LOCK -> {
                stand(ids, Standing.State.LOCKED, at);
                listTeachers(ids).forEach(orders::letGo);
            }
            case UNLOCK -> {
                stand(ids, Standing.State.ACTIVE, at);
                listTeachers(ids).forEach(orders::becameFree);
            }
            case REMOVE -> {
                stand(ids, Standing.State.LEFT, at);
                listTeachers(ids).forEach(orders::letGo);
                ids.forEach(accounts::forget);
            }
            case PARDON -> listTeachers(ids).forEach(id -> admission.pardon(id, at));
            case RENAME -> ids.forEach(id -> admission.rename(id, change.wording()));
            case RENUMBER -> {
                String holder = admission.renumber(ids, change.wording());
                if (!ids.contains(holder)) {
                    return Optional.of(new OfficeSay.InviteUnderWay(change.wording()));
                }
                ids.forEach(id -> accounts.forgetNumbersBut(change.wording(), id));
            }
            case APPOINT -> {
                Person role = role(change);
                admission.addRole(role);
                listTeachers(List.of(role.id())).forEach(orders::becameFree);
            }
        }
        return Optional.empty();
    }

    private void stand(List<String> ids, Standing.State state, Instant at) {
        ids.forEach(id -> admission.stand(new Standing(id, state, Standing.By.OFFICE, at)));
    }

    private List<String> listTeachers(List<String> ids) {
        return persons(ids).stream().filter(Teacher.class::isInstance).map(Person::id).toList();
    }

    private List<Person> persons(List<String> ids) {
        return ids.stream().flatMap(id -> people.directory().findPerson(id).stream()).toList();
    }

    private static Person role(Change change) {
        return Objects.requireNonNull(change.role(), "no role");
    }

    private static Kind kind(Intent.Managing wish) {
        return switch (wish) {
            case LOCK -> Kind.LOCKED;
            case UNLOCK -> Kind.UNLOCKED;
            case PARDON -> Kind.PARDONED;
            case REMOVE -> Kind.REMOVED;
            case RENAME -> Kind.RENAMED;
            case RENUMBER -> Kind.RENUMBERED;
            case APPOINT -> Kind.ROLE_GIVEN;
        };
    }

    private Say done(Change change, List<String> ids) {
        String name = persons(ids).stream().map(Person::name).findFirst().orElse(NO_NUMBER);
        return switch (change.wish()) {
            case LOCK -> new OfficeSay.Locked(name);
            case UNLOCK -> new OfficeSay.Unlocked(name);
            case PARDON -> new OfficeSay.Pardoned(name);
            case REMOVE -> new OfficeSay.Removed(name);
            case RENAME -> new OfficeSay.Renamed(change.wording());
            case RENUMBER -> new OfficeSay.Renumbered(name, change.wording());
            case APPOINT -> new OfficeSay.Appointed(name, role(change).role());
        };
    }

    private List<Aside> asides(Change change, Make make, Instant at) {
        List<Aside> asides = new ArrayList<>();
        Say toPerson = toPerson(change);
        make.told().forEach(address -> asides.add(new Aside.At(address, toPerson)));
        if (change.wish() == Intent.Managing.RENUMBER) {
            findNew(change, make.told())
                    .ifPresent(address -> asides.add(new Aside.At(address, toPerson)));
        }
        for (Person person : concerned(make)) {
            if (person instanceof Operator operator && change.wish() != Intent.Managing.PARDON) {
                asides.addAll(toColleagues(change, operator, make.personIds()));
            }
            if (person instanceof Teacher && change.wish() == Intent.Managing.RENUMBER) {
                asides.addAll(toSchools(person, make.personIds(), at));
            }
        }
        return asides;
    }

    /** Of whom that is said: a new role alone, else all the person's. */
    private List<Person> concerned(Make make) {
        return make.change().wish() == Intent.Managing.APPOINT
                ? List.of(role(make.change()))
                : persons(make.personIds());
    }

    private Optional<Address> findNew(Change change, List<Address> told) {
        return accounts.findByNumber(change.wording()).filter(address -> !told.contains(address));
    }

    private static Say toPerson(Change change) {
        return switch (change.wish()) {
            case LOCK -> new CommonSay.LockedNow();
            case UNLOCK -> new CommonSay.UnlockedNow();
            case PARDON -> new CommonSay.PardonedNow();
            case REMOVE -> new CommonSay.RemovedNow();
            case RENAME -> new CommonSay.RenamedNow(change.wording());
            case RENUMBER -> new CommonSay.RenumberedNow(change.wording());
            case APPOINT -> new CommonSay.AppointedNow(role(change).role());
        };
    }

    private List<Aside> toColleagues(Change change, Operator operator, List<String> ids) {
        Say say =
                switch (change.wish()) {
                    case LOCK -> new OperatorSay.ColleagueLocked(operator.name());
                    case UNLOCK -> new OperatorSay.ColleagueUnlocked(operator.name());
                    case REMOVE -> new OperatorSay.ColleagueRemoved(operator.name());
                    case RENAME, RENUMBER ->
                            new OperatorSay.ColleagueChanged(Line.contact(operator));
                    case APPOINT -> new OperatorSay.ColleagueAdded(Line.contact(operator));
                    case PARDON -> throw new IllegalArgumentException("only of teachers");
                };
        return people.directory().listOperators(operator.npsn()).stream()
                .filter(colleague -> !colleague.id().equals(operator.id()))
                .filter(colleague -> !ids.contains(colleague.id()))
                .<Aside>map(colleague -> new Aside.To(colleague.id(), say))
                .toList();
    }

    /** The schools that a teacher is to come to have the number to call. */
    private List<Aside> toSchools(Person teacher, List<String> ids, Instant at) {
        Say say = new OperatorSay.TeacherRenumbered(Line.contact(teacher));
        return orders.listOfTeacher(teacher.id(), at).stream()
                .filter(order -> order.status() == OrderStatus.FILLED)
                .filter(order -> order.findTeacher().filter(teacher.id()::equals).isPresent())
                .map(order -> order.lesson().npsn())
                .distinct()
                .flatMap(npsn -> people.directory().listOperators(npsn).stream())
                .map(Person::id)
                .filter(id -> !ids.contains(id))
                .distinct()
                .<Aside>map(id -> new Aside.To(id, say))
                .toList();
    }

    /** The question whether that shall be made. */
    Say ask(String cardId, Change change, String personId) {
        Line person = line(people.directory().findPerson(personId).orElseThrow());
        return switch (change.wish()) {
            case LOCK -> new OfficeSay.AskLock(cardId, person);
            case UNLOCK -> new OfficeSay.AskUnlock(cardId, person);
            case PARDON -> new OfficeSay.AskPardon(cardId, person);
            case REMOVE -> new OfficeSay.AskRemove(cardId, person);
            case RENAME -> new OfficeSay.AskRename(cardId, person, change.wording());
            case RENUMBER -> new OfficeSay.AskRenumber(cardId, person, change.wording());
            case APPOINT -> new OfficeSay.AskAppoint(cardId, person, line(role(change)));
        };
    }

    /** The question of whom that was said. */
    Say askWhom(List<String> personIds) {
        List<Person> persons = persons(personIds);
        return new OfficeSay.AskWhom(
                map(persons, this::line),
                map(persons, Person::id),
                map(persons, Person::name),
                map(persons, PersonChanges::lastDigits));
    }

    private static <T> List<T> map(List<Person> persons, Function<Person, T> to) {
        return persons.stream().map(to).toList();
    }

    private static String lastDigits(Person person) {
        String phone = person.phone();
        return phone == null ? NO_NUMBER : phone.substring(phone.length() - LAST_DIGITS);
    }

    private Line line(Person person) {
        String phone = person.phone() == null ? NO_NUMBER : String.valueOf(person.phone());
        return person instanceof OfSchool here
                ? new Line.OfSchoolPerson(
                        here.name(),
                        here.role(),
                        people.directory().getSchool(here.npsn()).name(),
                        phone)
                : new Line.OfPerson(person.name(), person.role(), phone);
    }

    /** Why nothing is to be changed: it is so already. */
    Say unchanged(Change change, String personId) {
        String name = people.directory().findPerson(personId).map(Person::name).orElse(NO_NUMBER);
        return switch (change.wish()) {
            case LOCK -> new OfficeSay.LockedAlready(name);
            case UNLOCK -> new OfficeSay.NotLocked(name);
            case PARDON -> new OfficeSay.NothingCounted(name);
            case APPOINT -> new OfficeSay.AppointedAlready(name, role(change).role());
            case REMOVE, RENAME, RENUMBER -> new OfficeSay.NothingChanged();
        };
    }
}
