package id.guruonline.scheduler.testing;

import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.journal.JournalRules;
import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.AnswerHours;
import id.guruonline.scheduler.order.state.Burst;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.order.state.Urgency;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers for tests to work with: round, of their own, and not the service's. A change of what the
 * office sets in application.yml breaks no test here.
 */
public final class TestRules {

    /** So many that all are asked at once. */
    private static final int EVERYBODY = Integer.MAX_VALUE;

    private TestRules() {}

    /** All of them. */
    public static SchedulerRules in(ZoneId zone) {
        return new SchedulerRules(
                offers(zone), matching(), timetable(zone), new JournalRules(Duration.ofDays(60)));
    }

    /**
     * The less time is left, the more teachers are asked at once; however many orders come at the
     * same moment, each goes out by itself.
     */
    public static OfferRules offers(ZoneId zone) {
        return new OfferRules(
                List.of(
                        new Urgency(
                                Duration.ofHours(24),
                                List.of(1),
                                null,
                                Duration.ofMinutes(30),
                                false,
                                true,
                                true),
                        new Urgency(
                                Duration.ofHours(3),
                                List.of(2, 3, 5),
                                null,
                                Duration.ofMinutes(10),
                                false,
                                true,
                                true),
                        new Urgency(
                                Duration.ofHours(1),
                                List.of(3, 6, 12),
                                null,
                                Duration.ofMinutes(3),
                                false,
                                false,
                                true),
                        new Urgency(
                                Duration.ZERO,
                                List.of(EVERYBODY),
                                null,
                                Duration.ofMinutes(2),
                                false,
                                false,
                                false)),
                new Burst(Duration.ZERO, Duration.ZERO, Duration.ZERO),
                new AnswerHours(LocalTime.of(20, 0), LocalTime.of(18, 0), LocalTime.of(12, 0)),
                LocalTime.of(21, 0),
                LocalTime.of(5, 0),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofHours(48),
                LocalTime.of(18, 0),
                zone);
    }

    /**
     * 10 km, widened to 1.5 and to 2 times; every school may order; who is silent is asked thrice;
     * six offers a day and four an hour.
     */
    public static MatchingSettings matching() {
        return matchingUpTo(Integer.MAX_VALUE);
    }

    /** The same, where schools of that stage of the roll-out or a lower one may order. */
    public static MatchingSettings matchingUpTo(int stage) {
        return new MatchingSettings(
                Map.of(
                        RankingTerm.FAVOURITE, 0.35,
                        RankingTerm.STARS, 0.3,
                        RankingTerm.NEARNESS, 0.2,
                        RankingTerm.FAIRNESS, 0.15,
                        RankingTerm.SPECIALIST, 0.05,
                        RankingTerm.CONTINUITY, 0.15,
                        RankingTerm.RELIABILITY, 0.2,
                        RankingTerm.NEWCOMER, 0.05,
                        RankingTerm.STAND_BY, 1.0),
                4,
                5,
                List.of(1.5, 2.0),
                stage,
                10,
                Map.of(Level.SD, Set.of(Subject.MATEMATIKA, Subject.IPAS)),
                Map.of(Subject.IPA, Set.of(Subject.FISIKA, Subject.BIOLOGI)),
                3,
                6,
                4);
    }

    /** 30 km/h; 10 JP a day and 40 a week. */
    public static TimetableRules timetable(ZoneId zone) {
        return timetable(zone, Duration.ofMinutes(5), 10, 40);
    }

    /** No margin, and caps that nobody reaches. */
    public static TimetableRules generousTimetable(ZoneId zone) {
        return timetable(zone, Duration.ZERO, 100, 100);
    }

    private static TimetableRules timetable(ZoneId zone, Duration margin, int jpADay, int jpAWeek) {
        return new TimetableRules(zone, 30, 1.3, margin, 0.15, jpADay, jpAWeek);
    }
}
