package id.guruonline.scheduler.history;

import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Past;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Teacher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the history at hand. What is long over is read once; what reports and changes may still
 * come of is read anew now and then, and at once after somebody did not come.
 */
public final class Histories {

    /** So far back counts. */
    private static final Duration COUNTED = Duration.ofDays(60);

    /** No lesson is ordered for later. */
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Of lessons that are over for longer nothing changes any more. */
    private static final Duration UNSETTLED = Duration.ofDays(7);

    private final OrderStore orders;
    private final People people;
    private final Duration readAgain;
    private final List<Past> settled = new ArrayList<>();
    private Instant settledUntil = Instant.MIN;
    private History known = History.NONE;
    private Instant readAt = Instant.MIN;
    private volatile boolean outdated;

    /**
     * @param people tells what the office pardoned
     * @param readAgain how old it may be
     */
    public Histories(OrderStore orders, People people, Duration readAgain) {
        this.orders = orders;
        this.people = people;
        this.readAgain = readAgain;
    }

    /** Something happened that has to be known at once. */
    public void outdate() {
        outdated = true;
    }

    /** Nothing is known: the database is another one. */
    public synchronized void forget() {
        settled.clear();
        settledUntil = Instant.MIN;
        known = History.NONE;
        readAt = Instant.MIN;
    }

    /** What is known now; as old as may be, unless something has to be known at once. */
    public synchronized History at(Instant now) {
        if (outdated || isOld(now)) {
            outdated = false;
            known = readOrRetry(now);
            readAt = now;
        }
        return known;
    }

    private boolean isOld(Instant now) {
        return readAt.equals(Instant.MIN)
                || now.plus(readAgain).isBefore(readAt) // a clock that was set back
                || !now.isBefore(readAt.plus(readAgain));
    }

    private History readOrRetry(Instant now) {
        try {
            return read(now);
        } catch (RuntimeException e) {
            outdated = true;
            throw e;
        }
    }

    private History read(Instant now) {
        Instant first = now.minus(COUNTED);
        Instant open = now.minus(UNSETTLED);
        settled.removeIf(past -> past.end().isBefore(first));
        Instant from = settledUntil.isBefore(first) ? first : settledUntil;
        List<Past> read = orders.listPast(from, FOREVER);
        List<Past> all = new ArrayList<>(settled);
        all.addAll(read);
        read.stream().filter(past -> past.end().isBefore(open)).forEach(settled::add);
        settledUntil = open.isBefore(from) ? from : open;
        return History.of(all, now, this::pardonedAt);
    }

    /** Until when nothing counts against that teacher. */
    private Instant pardonedAt(String teacherId) {
        return people.directory()
                .findPerson(teacherId)
                .filter(Teacher.class::isInstance)
                .map(person -> ((Teacher) person).pardonedAt())
                .orElse(Instant.MIN);
    }
}
