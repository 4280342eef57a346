package id.guruonline.conversation.door.forgetting;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.ErasureStore;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Staff;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Forgets somebody who asks for it, in all their roles. Within the turn everything ends by its
 * usual way that others wait for, and the person is a stranger from then on; that nothing is to
 * stay is noted first, so that every store is emptied of them in the end, whatever breaks off.
 */
public final class Forgetting {

    private final People people;
    private final Admission admission;
    private final Enrolment enrolment;
    private final Orders orders;
    private final Ratings ratings;
    private final Accounts accounts;
    private final ErasureStore erasures;
    private final Journal journal;

    public Forgetting(
            People people,
            Admission admission,
            Enrolment enrolment,
            Orders orders,
            Ratings ratings,
            Accounts accounts,
            ErasureStore erasures,
            Journal journal) {
        this.people = people;
        this.admission = admission;
        this.enrolment = enrolment;
        this.orders = orders;
        this.ratings = ratings;
        this.accounts = accounts;
        this.erasures = erasures;
        this.journal = journal;
    }

    /** Begins to forget; repeating it changes nothing more. */
    public void forget(String personId, String turnId, Instant at) {
        List<Person> roles =
                people.directory()
                        .findPerson(personId)
                        .map(people.directory()::listRoles)
                        .orElse(List.of());
        roles.forEach(person -> noteErasure(person, turnId, at));
        for (Person person : roles) {
            journal.note(JournalEntry.of(turnId, Kind.FORGOTTEN, person.id(), person.id(), at));
            end(person, at);
        }
    }

    private void noteErasure(Person person, String turnId, Instant at) {
        erasures.add(
                new Erasure(
                        person.id(),
                        nameOf(person),
                        person.phone(),
                        accounts.listAddresses(person),
                        turnId,
                        at,
                        at));
    }

    /** Who joined a class by chat was called after the class, as all of it are. */
    private static String nameOf(Person person) {
        return person instanceof Pupil pupil && pupil.isNameless() ? "" : person.name();
    }

    /**
     * Takes pupils out of a class, with the stars they gave there, and ends its code. Whoever is in
     * no other class is forgotten; whoever is stays there. Repeating it changes nothing more.
     *
     * @param by who has it done
     * @param fresh takes the code's place, and lets nobody in
     */
    public void empty(
            String npsn,
            String className,
            String fresh,
            Collection<String> pupilIds,
            String by,
            String turnId,
            Instant at) {
        Directory directory = people.directory();
        List<Person> going =
                pupilIds.stream()
                        .filter(id -> !directory.isInAnotherClass(id, npsn, className))
                        .flatMap(id -> directory.findPerson(id).stream())
                        .toList();
        for (Person pupil : going) {
            noteErasure(pupil, turnId, at);
            journal.note(JournalEntry.of(turnId, Kind.FORGOTTEN, by, pupil.id(), at));
            accounts.forget(pupil.id());
        }
        // Out of the class first: from then on no stars are taken.
        enrolment.empty(npsn, className, fresh, pupilIds, at);
        ratings.forgetPupils(pupilIds, npsn, className);
    }

    /**
     * What else ends when somebody is forgotten, and would not be thought of: said before they are
     * asked.
     */
    public List<Say> warnings(Person who, Instant at) {
        Directory directory = people.directory();
        List<Person> roles = directory.listRoles(who);
        List<String> ids = roles.stream().map(Person::id).toList();
        List<Say> warnings = new ArrayList<>();
        for (Person role : roles) {
            if (role instanceof Operator operator
                    && isLast(directory.listOperators(operator.npsn()), ids)) {
                int orders = listEnding(operator.npsn(), at).size();
                if (orders > 0) {
                    warnings.add(
                            new CommonSay.ForgetEndsOrders(
                                    directory.getSchool(operator.npsn()).name(), orders));
                }
            }
        }
        if (roles.stream().anyMatch(Officer.class::isInstance)
                && isLast(directory.listOfficers(), ids)) {
            warnings.add(new CommonSay.ForgetLeavesOfficeEmpty());
        }
        return warnings;
    }

    private static boolean isLast(List<? extends Person> all, List<String> ids) {
        return all.stream().map(Person::id).allMatch(ids::contains);
    }

    /** Those that have neither ended nor been called off. */
    private List<Order> listEnding(String npsn, Instant at) {
        return orders.listOfSchool(npsn, at).stream()
                .filter(order ->
                        order.status() == OrderStatus.OPEN || order.status() == OrderStatus.FILLED)
                .toList();
    }

    private void end(Person person, Instant at) {
        String id = person.id();
        admission.stand(new Standing(id, Standing.State.LEFT, Standing.By.THEMSELVES, at));
        switch (person) {
            case Teacher _ -> orders.letGo(id);
            case Operator operator -> cancelUnlessOthers(operator, at);
            case Pupil _ -> {
                // Out of the classes first: from then on no stars are taken.
                enrolment.leave(id);
                ratings.forgetPupil(id);
            }
            // Nobody waits for anything of theirs.
            case Officer _, Staff _ -> {}
        }
        accounts.forget(id);
        if (person instanceof Pupil) {
            enrolment.forget(id);
        }
    }

    /** The school's orders stay with whoever else looks after them. */
    private void cancelUnlessOthers(Operator operator, Instant at) {
        if (people.directory().listOperators(operator.npsn()).isEmpty()) {
            listEnding(operator.npsn(), at)
                    .forEach(order -> orders.cancel(order.id(), operator.id()));
        }
    }
}
