package id.guruonline.scheduler.order.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which question to a teacher is meant, so that what puts it before the teacher names it. */
public sealed interface AskRef permits OfferRef, AskRef.OfMove, AskRef.OfBundle {

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

    /**
     * Offers of several orders that are put before one teacher together.
     *
     * @param refs at least two, by the start of their lessons
     */
    record OfBundle(List<OfferRef> refs) implements AskRef {

        private static final String AND = "+";

        public OfBundle {
            refs = List.copyOf(refs);
        }

        /** The ids of their orders. */
        public Set<String> orderIds() {
            return refs.stream().map(OfferRef::orderId).collect(Collectors.toUnmodifiableSet());
        }

        /** The first of them, which the bundle's buttons and its messages' ids name. */
        public OfferRef lead() {
            return refs.getFirst();
        }

        @Override
        public String toString() {
            return refs.stream().map(OfferRef::toString).collect(Collectors.joining(AND));
        }

        /** From how it writes itself. */
        public static OfBundle parse(String written) {
            return new OfBundle(
                    Stream.of(written.split(Pattern.quote(AND))).map(OfferRef::parse).toList());
        }
    }

    /** From how it writes itself; empty where that says no question that is known here. */
    static Optional<AskRef> find(String written) {
        int mark = written.indexOf(OfMove.MARK);
        if (mark >= 0) {
            return Optional.of(new OfMove(written.substring(0, mark), written.substring(mark + 1)));
        }
        if (written.contains(OfBundle.AND)) {
            return Optional.of(OfBundle.parse(written));
        }
        return OfferRef.find(written).map(AskRef.class::cast);
    }
}
