package id.guruonline.conversation.limit;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Channels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may be spent on messages a day of the regency. The office hears of it while something can
 * still be done; when all is spent, what somebody waits for goes out all the same.
 */
public final class PaidBudget {

    private static final Logger LOG = LoggerFactory.getLogger(PaidBudget.class);

    /** Of a hundred: so much is spent when the office is told. */
    private static final int ALARM = 80;

    /** Whoever counts past the mark may crash before telling; the next ones tell then. */
    private static final int ALARM_REPEATS = 20;

    /** Nobody is woken by what waited for the next day's money. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final PaidStore store;
    private final int most;
    private final Channels channels;
    private final ZoneId zone;
    private final LimitCount counted;
    private final Alarm alarm;

    /** Tells the office; told twice of a day it tells once. */
    @FunctionalInterface
    public interface Alarm {

        /**
         * So much of the day's messages is used up.
         *
         * @param sent how many left
         * @param most how many may
         */
        void nearlySpent(LocalDate day, int sent, int most);
    }

    /**
     * @param channels tell where a message costs money
     * @param zone says when a day begins
     */
    public PaidBudget(
            PaidStore store,
            Limits limits,
            Channels channels,
            ZoneId zone,
            LimitCount counted,
            Alarm alarm) {
        this.store = store;
        this.most = limits.paidMessagesPerDay();
        this.channels = channels;
        this.zone = zone;
        this.counted = counted;
        this.alarm = alarm;
    }

    /**
     * Counts a message that is about to leave; one that costs nothing is none.
     *
     * @param awaited whether somebody waits for it: a reply or an offer
     * @return empty where it may leave; otherwise when to ask again
     */
    public Optional<Instant> take(Address to, boolean awaited, Instant at) {
        if (channels.isFree(to)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        if (!store.take(day, awaited ? Integer.MAX_VALUE : most)) {
            counted.count(Limited.PAID);
            LOG.debug("all paid messages of {} are spent", day);
            return Optional.of(day.plusDays(1).atTime(MORNING).atZone(zone).toInstant());
        }
        int sent = store.count(day);
        if (isNearlySpent(sent)) {
            alarm.nearlySpent(day, sent, most);
        }
        return Optional.empty();
    }

    /** Over the mark, and a while after it: the alarm is the same each time, and one is enough. */
    private boolean isNearlySpent(int sent) {
        long mark = Math.ceilDiv((long) most * ALARM, 100);
        return sent >= mark && sent <= mark + ALARM_REPEATS;
    }
}
