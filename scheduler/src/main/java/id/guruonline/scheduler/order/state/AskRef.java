package id.guruonline.scheduler.order.state;

import java.util.Optional;

/** Which question to a teacher is meant, so that what puts it before the teacher names it. */
public sealed interface AskRef permits OfferRef, AskRef.OfMove {

    /**
     * Whether a lesson may be at another time.
     *
     * @param questionId the wish
     */
    record OfMove(String orderId, String questionId) implements AskRef {

        private static final char MARK = '?';

        @Override
        public String toString() {
            return orderId + MARK + questionId;
        }
    }

    /** From how it writes itself; empty where that says no question that is known here. */
    static Optional<AskRef> find(String written) {
        int mark = written.indexOf(OfMove.MARK);
        if (mark >= 0) {
            return Optional.of(new OfMove(written.substring(0, mark), written.substring(mark + 1)));
        }
        return OfferRef.find(written).map(AskRef.class::cast);
    }
}
