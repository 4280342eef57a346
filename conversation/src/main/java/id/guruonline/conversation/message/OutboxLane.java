package id.guruonline.conversation.message;

import java.time.Duration;

/**
 * How urgent a message is, the most urgent first. Where many wait at once each lane gets its share
 * of what may leave, by its weight, so that none starves. To one person messages of one lane leave
 * in the order they were added; one of another lane goes before those only as long as it was added
 * no later than the {@link #lead} after them.
 */
public enum OutboxLane {
    /** Somebody wrote and waits for it. */
    REPLY(16, Duration.ZERO),
    /** A lesson put before a teacher: the time to answer runs. */
    OFFER(8, Duration.ofSeconds(5)),
    REMINDER(4, Duration.ofSeconds(15)),
    NEWS(2, Duration.ofSeconds(30)),
    /** What follows from a lesson that is over; it comes for whole classes at once. */
    STARS(1, Duration.ofMinutes(2));

    private final int weight;
    private final Duration lead;

    OutboxLane(int weight, Duration lead) {
        this.weight = weight;
        this.lead = lead;
    }

    /** How many leave of it while one of a lane of weight 1 does. */
    public int weight() {
        return weight;
    }

    /**
     * How much later something that cannot be more urgent than a reply may be added and go first.
     */
    public Duration lead() {
        return lead;
    }
}
