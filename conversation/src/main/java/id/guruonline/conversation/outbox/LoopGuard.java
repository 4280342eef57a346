package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the service from answering another robot for ever: the same answer to the same address more
 * than {@value #MOST} times within five minutes is a loop, and no more of it leaves in that time.
 * The rule and its numbers are those of courier, the chat engine of RapidPro.
 */
final class LoopGuard {

    private static final Logger LOG = LoggerFactory.getLogger(LoopGuard.class);

    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final OutboxStore store;

    LoopGuard(OutboxStore store) {
        this.store = store;
    }

    /** Whether the answer would go on with a loop. Each loop is logged once, with the turn. */
    boolean isLoop(OutgoingMessage answer, Instant at) {
        List<String> before =
                store
                        .listAnswers(answer.to(), answer.text(), at.minus(WITHIN), at, MOST + 1)
                        .stream()
                        .filter(id -> !id.equals(answer.id()))
                        .limit(MOST)
                        .toList();
        if (before.size() < MOST) {
            return false;
        }
        if (store.noticeLoop(before.getFirst())) {
            LOG.warn("a loop: {} and its like are not sent for a while", answer.id());
        }
        return true;
    }
}
