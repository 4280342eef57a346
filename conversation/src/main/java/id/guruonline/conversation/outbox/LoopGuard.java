package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the service from answering another robot for ever: the same answer to the same address more
 * than so many times within five minutes is a loop, and no more of it leaves in that time. The rule
 * is that of courier, the chat engine of RapidPro. What was answered is counted in the database, so
 * that neither a start nor another instance begins anew; but the first few of an instance are no
 * loop wherever they are counted.
 */
final class LoopGuard {

    private static final Logger LOG = LoggerFactory.getLogger(LoopGuard.class);

    private static final Duration WITHIN = Duration.ofMinutes(5);

    /** This part of them leaves uncounted: what four instances leave so is no loop. */
    private static final int UNCOUNTED = 5;

    /** So many answers are remembered; all others are counted from the first on. */
    private static final int MOST_REMEMBERED = 10_000;

    private final OutboxStore store;
    private final ToIntFunction<Address> sameAnswers;
    private final Map<Answer, Answered> remembered = new ConcurrentHashMap<>();

    /**
     * An answer to somebody.
     *
     * @param text a number for its words; where two have the same, they are only counted earlier
     */
    private record Answer(Address to, int text) {}

    /**
     * How often it was given.
     *
     * @param since the first time
     */
    private record Answered(Instant since, int times) {

        boolean isOver(Instant at) {
            return !at.isBefore(since.plus(WITHIN));
        }

        Answered once(Instant at) {
            return isOver(at) ? new Answered(at, 1) : new Answered(since, times + 1);
        }
    }

    /**
     * @param sameAnswers how often the same one goes to that address within five minutes; {@link
     *     Integer#MAX_VALUE} where nothing is a loop
     */
    LoopGuard(OutboxStore store, ToIntFunction<Address> sameAnswers) {
        this.store = store;
        this.sameAnswers = sameAnswers;
    }

    /** Whether the answer would go on with a loop. Each loop is logged once, with the turn. */
    boolean isLoop(OutgoingMessage answer, Instant at) {
        int most = sameAnswers.applyAsInt(answer.to());
        return most < Integer.MAX_VALUE
                && !isOneOfFew(answer, most / UNCOUNTED, at)
                && isLoopByCount(answer, most, at);
    }

    private boolean isOneOfFew(OutgoingMessage answer, int few, Instant at) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.values().removeIf(answered -> answered.isOver(at));
        }
        return remembered.size() < MOST_REMEMBERED
                && remembered
                                .merge(
                                        new Answer(answer.to(), answer.text().hashCode()),
                                        new Answered(at, 1),
                                        (before, _) -> before.once(at))
                                .times()
                        <= few;
    }

    private boolean isLoopByCount(OutgoingMessage answer, int most, Instant at) {
        List<String> before =
                store
                        .listAnswers(answer.to(), answer.text(), at.minus(WITHIN), at, most + 1)
                        .stream()
                        .filter(id -> !id.equals(answer.id()))
                        .limit(most)
                        .toList();
        if (before.size() < most) {
            return false;
        }
        if (store.noticeLoop(before.getFirst())) {
            LOG.warn("a loop: {} and its like are not sent for a while", answer.id());
        }
        return true;
    }
}
