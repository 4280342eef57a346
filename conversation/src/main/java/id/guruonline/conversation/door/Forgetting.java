package id.guruonline.conversation.door;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.scheduler.forgetting.Erasure;
import id.guruonline.scheduler.forgetting.ErasureStore;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.Enrolment;
import id.guruonline.scheduler.people.OfSchool;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.Ratings;
import java.time.Instant;
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
        for (Person person : roles) {
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
        for (Person person : roles) {
            journal.note(JournalEntry.of(turnId, Kind.FORGOTTEN, person.id(), person.id(), at));
            end(person, at);
        }
    }

    /** Who joined a class by chat was called after the class, as all of it are. */
    private static String nameOf(Person person) {
        return person instanceof Pupil pupil && pupil.joinings() != null ? "" : person.name();
    }

    private void end(Person person, Instant at) {
        String id = person.id();
        admission.stand(new Standing(id, Standing.State.LEFT, Standing.By.THEMSELVES, at));
        switch (person) {
            case Teacher _ -> {
                orders.withdrawAll(id);
                orders.leaveAll(id);
            }
            case Operator operator -> cancelUnlessOthers(operator, at);
            case Pupil _ -> {
                // Out of the classes first: from then on no stars are taken.
                enrolment.leave(id);
                ratings.forgetPupil(id);
            }
            // Nobody waits for anything of theirs.
            case OfSchool _, Officer _ -> {}
        }
        accounts.forget(id);
        if (person instanceof Pupil) {
            enrolment.forget(id);
        }
    }

    /** The school's orders stay with whoever else looks after them. */
    private void cancelUnlessOthers(Operator operator, Instant at) {
        if (people.directory().listOperators(operator.npsn()).isEmpty()) {
            orders.listOfSchool(operator.npsn(), at)
                    .forEach(order -> orders.cancel(order.id(), operator.id()));
        }
    }
}
