package id.guruonline.config.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole service that a transcript is played on: the people's phones, the clock, and a view of
 * what is saved. The clock stands still between calls.
 */
interface Stage extends AutoCloseable {

    /** Empties the database and loads a world as INTERFACES.md describes it; its clock is set. */
    void world(String json);

    /**
     * That person sends a message. Returns once it is saved; an exception means that nobody knows
     * whether it was, and that it may be sent again under the same id.
     *
     * @param messageId repeated by the same person it has no second effect
     */
    void say(String person, String text, String messageId);

    /** That person taps a button; as {@link #say}. */
    void tap(String person, String data, String messageId);

    /** What a phone shows after that number, oldest first. */
    List<PhoneMessage> messages(String person, long after);

    Instant now();

    /**
     * Winds the clock forward, standing at each due instant and settling there before the next, and
     * settles. Winding to where the clock stands only settles.
     */
    void windTo(Instant instant);

    /** Returns when nothing that is due now waits to be handled or sent. */
    void settle();

    /**
     * Stops the service as a crash would, by letting nothing finish, and starts a new one on the
     * same database, at the same time of day.
     */
    void restart();

    /** Whether anything can reach that person's phone; otherwise the channel reports failure. */
    void reach(String person, boolean reachable);

    /**
     * Whether the channel's answer is seen when it took something for that person; otherwise nobody
     * knows whether it did.
     */
    void answer(String person, boolean certain);

    /** All orders, oldest first. */
    List<OrderView> orders();

    /** A teacher's accepted lessons, earliest first. */
    List<LessonView> timetable(String person);

    @Override
    void close();

    /**
     * One message on a phone.
     *
     * @param seq grows by person
     */
    record PhoneMessage(
            long seq, boolean fromBot, String text, List<PhoneButton> buttons, Instant at) {}

    /** A button as the phone shows it. */
    record PhoneButton(String label, String data) {}

    /**
     * An order as saved.
     *
     * @param teacher the id of who teaches it, null while nobody does
     */
    record OrderView(
            String school,
            String subject,
            String className,
            Instant start,
            Instant end,
            String status,
            @Nullable String teacher,
            List<OfferView> offers) {}

    /** One offer, in the order made. */
    record OfferView(String teacher, String status) {}

    /**
     * A booked lesson.
     *
     * @param confirmed false while the booking is an attempt that may yet fail
     */
    record LessonView(String school, Instant start, Instant end, boolean confirmed) {}
}
