package id.guruonline.bot.delivery;

import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.scheduler.work.Failures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of attempts while the database did not answer: kept, and saved when it does, so that
 * nothing the channel took is sent again.
 */
final class KeptReports {

    /** More than can be under way when an outage begins. */
    private static final int MOST = 10_000;

    private final Outbox outbox;
    private final Failures failures;

    /** One attempt of a message at a time is under way, so there is one report of each. */
    private final Map<String, DeliveryReport> kept = new ConcurrentHashMap<>();

    /**
     * @param failures told of what is kept
     */
    KeptReports(Outbox outbox, Failures failures) {
        this.outbox = outbox;
        this.failures = failures;
    }

    /** Whether it could be saved; it is kept where not. */
    boolean save(DeliveryReport report) {
        try {
            outbox.report(report);
            return true;
        } catch (RuntimeException e) {
            if (!failures.isOutage(e) || kept.size() >= MOST) {
                throw e;
            }
            kept.put(report.messageId(), report);
            failures.tell("what became of " + report.messageId(), e);
            return false;
        }
    }

    /**
     * Saves what was kept; throws what the database does where it still does not answer. What fails
     * by its own fault is told of and kept no longer, lest nothing is sent any more: its attempt is
     * on record, and is taken up as one that broke off.
     */
    void saveAll() {
        for (DeliveryReport report : List.copyOf(kept.values())) {
            try {
                outbox.report(report);
            } catch (RuntimeException e) {
                failures.tell("what became of " + report.messageId(), e);
                if (failures.isOutage(e)) {
                    throw e;
                }
            }
            kept.remove(report.messageId(), report);
        }
    }
}
