package id.guruonline.conversation.account;

import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.PhoneNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How somebody proves at a new address who they are: by the phone number they are registered with,
 * or by a code that was given to them where they are known already, or to the office for them.
 */
public final class Links {

    /** How long a code holds; it holds for one use. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** How long an invitation holds: who is asked on a Friday may look on the next. */
    public static final Duration INVITED = Duration.ofDays(7);

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{8}");

    private final LinkStore store;
    private final People people;
    private final Supplier<String> codes;

    /**
     * @param codes draws 8 capital letters and digits that nobody can guess
     */
    public Links(LinkStore store, People people, Supplier<String> codes) {
        this.store = store;
        this.people = people;
        this.codes = codes;
    }

    /** A new code, good for nothing before it is given to somebody. */
    public String draw() {
        return codes.get();
    }

    /**
     * Gives the code to that person from then on, and none that was given before; repeating it
     * changes nothing.
     */
    public void give(String code, String personId, Instant at) {
        store.add(code, personId, at, at.plus(VALID), false);
    }

    /** Gives the code to somebody invited; repeating it changes nothing. */
    public void invite(String code, String personId, Instant at) {
        store.add(code, personId, at, at.plus(INVITED), true);
    }

    /**
     * Whose code was typed, in whatever case and grouping; empty for none that holds, or for that
     * of somebody who is kept out.
     */
    public Optional<Person> findByCode(String typed, Instant at) {
        return code(typed)
                .flatMap(code -> store.findPerson(code, at))
                .flatMap(people.directory()::findPerson)
                .filter(person -> people.directory().isActive(person.id()));
    }

    /** Whether a code, used up or not, was given with an invitation. */
    public boolean isInvitation(String typed) {
        return code(typed).filter(store::isInvitation).isPresent();
    }

    /**
     * Uses a code up: of several turns that typed it exactly one may go on. Nothing typed, because
     * a phone number proved it, needs no claim.
     */
    public boolean claim(String typed, String turnId) {
        return code(typed).map(code -> store.claim(code, turnId)).orElse(true);
    }

    /**
     * Who is registered with that number and not kept out; the first by id where several share it.
     */
    public Optional<Person> findByPhone(String phone) {
        return PhoneNumbers.e164(phone)
                .flatMap(people.directory()::findByPhone)
                .flatMap(person -> people.directory().listActiveRoles(person).stream().findFirst());
    }

    private static Optional<String> code(String typed) {
        return TypedCode.read(typed).map(String::strip).filter(CODE.asMatchPredicate());
    }
}
