package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Urgency;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The numbers by which teachers are asked: those of the service, or others to compare with. */
public record Policy(OfferRules offers, MatchingSettings matching, TimetableRules timetable) {

    /** Longer than anybody orders ahead: until the lesson begins. */
    private static final Duration TO_THE_START = Duration.ofDays(60);

    /** How long somebody waits for one answer before asking the next. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** So long a call takes. */
    private static final Duration CALL = Duration.ofMinutes(3);

    /** Everybody who may take it is asked at once, and the first has it. */
    public Policy broadcast() {
        return asking(List.of(Integer.MAX_VALUE), TO_THE_START, false);
    }

    /** The best is asked, and the next once the one before has answered or time ran out. */
    public Policy oneByOne() {
        return asking(List.of(1), PATIENCE, true);
    }

    /** As a desk rings people up: one after the other, down the list. */
    public Policy list() {
        Policy one = asking(List.of(1), CALL, false);
        return new Policy(one.offers(), matching.weighing(Map.of()), timetable);
    }

    private Policy asking(List<Integer> waves, Duration answerTime, boolean exclusive) {
        Urgency always =
                new Urgency(Duration.ZERO, waves, null, answerTime, false, true, exclusive);
        return new Policy(offers.with(List.of(always)), matching, timetable);
    }
}
