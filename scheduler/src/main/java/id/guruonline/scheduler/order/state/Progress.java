package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come; each state carries what only it needs. The ways from one to another
 * are the decisions, a class a deed.
 */
public sealed interface Progress {

    /** The name callers of the API know it by. */
    default OrderStatus status() {
        return switch (this) {
            case Open _ -> OrderStatus.OPEN;
            case Filled _ -> OrderStatus.FILLED;
            case Taught _ -> OrderStatus.TAUGHT;
            case Rated _ -> OrderStatus.RATED;
            case Cancelled _ -> OrderStatus.CANCELLED;
            case Unfilled _ -> OrderStatus.UNFILLED;
            case NoShow _ -> OrderStatus.NO_SHOW;
        };
    }

    /** The teacher who has, had or should have had the lesson. */
    default Optional<String> findTeacher() {
        return switch (this) {
            case Filled filled -> Optional.of(filled.teacherId());
            case Taught taught -> Optional.of(taught.teacherId());
            case Rated rated -> Optional.of(rated.teacherId());
            case Open _, Cancelled _, Unfilled _, NoShow _ -> Optional.empty();
        };
    }

    /**
     * What the order waits for in this state, in no order; nothing where it is finished.
     *
     * @param order the order that is in this state
     */
    List<Deadline> deadlines(Order order, OfferRules rules);

    /**
     * A teacher is sought.
     *
     * @param band the urgency in which the last wave went out; -1 before the first
     * @param waves waves sent in that urgency
     * @param widened how often the radius was widened
     * @param watching nobody can be asked now: whoever becomes free is offered the order
     * @param nobodyTold whether operator and office know that nobody was found
     * @param matchAt when teachers are to be asked; null for once no offer is open
     * @param begun when the start passed with nobody; null until then, and where the search began
     *     no sooner
     */
    @SavedAs("Progress.Open")
    record Open(
            int band,
            int waves,
            int widened,
            boolean watching,
            boolean nobodyTold,
            @Nullable Instant matchAt,
            @Nullable Instant begun)
            implements Progress {

        /** Nobody was asked yet: the first wave is to go out at once. */
        public static Open anew(Lesson lesson, Instant now) {
            Instant begun = lesson.hasBegun(now) ? now : null;
            return new Open(-1, 0, 0, false, false, now, begun);
        }

        /** The lesson's start passed and nobody has it: the search goes on. */
        public Open begun(Instant now) {
            return new Open(band, waves, widened, watching, nobodyTold, matchAt, now);
        }

        /**
         * A wave of that urgency went out: others are to be asked then.
         *
         * @param next null for once no offer is open
         */
        public Open asked(int newBand, @Nullable Instant next) {
            int number = band == newBand ? waves + 1 : 1;
            return sought(newBand, number, widened).waiting(false, nobodyTold, next);
        }

        /** Others are to be asked then, in a wider circle. */
        public Open wider(Instant at) {
            return sought(band, waves, widened + 1).waiting(false, nobodyTold, at);
        }

        /**
         * Nobody can be asked now: looks around again then.
         *
         * @param told whether operator and office know that nobody was found
         */
        public Open watching(Instant again, boolean told) {
            return waiting(true, told, again);
        }

        /** Teachers are to be asked then. */
        public Open matchAt(Instant at) {
            return waiting(watching, nobodyTold, at);
        }

        private Open sought(int newBand, int newWaves, int newWidened) {
            return new Open(newBand, newWaves, newWidened, watching, nobodyTold, matchAt, begun);
        }

        private Open waiting(boolean nowWatching, boolean told, @Nullable Instant at) {
            return new Open(band, waves, widened, nowWatching, told, at, begun);
        }

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            List<Deadline> deadlines = new ArrayList<>();
            order.openOffers()
                    .forEach(o -> deadlines.add(new Deadline.OfferOver(o.over(), o.no())));
            if (matchAt != null) {
                deadlines.add(new Deadline.Match(matchAt));
            }
            Lesson lesson = order.lesson();
            if (begun == null) {
                deadlines.add(new Deadline.LessonBegins(lesson.start()));
            }
            deadlines.add(new Deadline.TooLate(lesson.lastArrival()));
            return deadlines;
        }
    }

    /**
     * A teacher has it.
     *
     * @param answerId the id of the answer that filled it
     * @param attendance what is known of the teacher's being there
     * @param reminded the reminders that are behind
     */
    @SavedAs("Progress.Filled")
    record Filled(
            String teacherId,
            int offerNo,
            String answerId,
            Instant since,
            Attendance attendance,
            Set<Reminder> reminded)
            implements Progress {

        public Filled {
            reminded = Set.copyOf(reminded);
        }

        /** With what is known now of the teacher's coming. */
        public Filled with(Attendance known) {
            return new Filled(teacherId, offerNo, answerId, since, known, reminded);
        }

        /** With that reminder behind. */
        public Filled reminded(Reminder reminder) {
            Set<Reminder> behind = EnumSet.of(reminder);
            behind.addAll(reminded);
            return new Filled(teacherId, offerNo, answerId, since, attendance, behind);
        }

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            Lesson taken = order.taken();
            Stream<Deadline> reminders =
                    Arrays.stream(Reminder.values())
                            .filter(r -> !reminded.contains(r))
                            .filter(r -> r.isCalledFor(taken, this, rules))
                            .map(r -> new Deadline.Remind(r.dueAt(taken, rules), r));
            Stream<Deadline> move =
                    order.exchange().findAwaitedMove().stream()
                            .map(wish -> new Deadline.MoveDue(wish.dueAt()));
            Stream<Deadline> end = Stream.of(new Deadline.LessonEnds(taken.end()));
            return Stream.of(reminders, move, end).flatMap(each -> each).toList();
        }
    }

    /** The lesson's end has passed; pupils may give stars until the close. */
    @SavedAs("Progress.Taught")
    record Taught(String teacherId, String answerId, Instant ratingsClose) implements Progress {

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            return List.of(new Deadline.RatingsClose(ratingsClose));
        }
    }

    /**
     * Stars are closed.
     *
     * @param closedAt since when; null where it closed before that was kept
     */
    @SavedAs("Progress.Rated")
    record Rated(String teacherId, @Nullable Instant closedAt) implements Progress {

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            return List.of();
        }
    }

    /**
     * Called off by the school.
     *
     * @param teacherId who had the lesson; null where nobody had
     */
    @SavedAs("Progress.Cancelled")
    record Cancelled(Instant at, String operatorId, @Nullable String teacherId)
            implements Progress {

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            return List.of();
        }
    }

    /** Less than a lesson hour is left and nobody had it. */
    @SavedAs("Progress.Unfilled")
    record Unfilled(Instant at) implements Progress {

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            return List.of();
        }
    }

    /** The teacher did not come and it was too late for another. */
    @SavedAs("Progress.NoShow")
    record NoShow(String teacherId, Instant at, @Nullable String operatorId) implements Progress {

        @Override
        public List<Deadline> deadlines(Order order, OfferRules rules) {
            return List.of();
        }
    }
}
