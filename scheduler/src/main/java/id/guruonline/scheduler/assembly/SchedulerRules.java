package id.guruonline.scheduler.assembly;

import id.guruonline.scheduler.journal.JournalRules;
import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.timetable.TimetableRules;

/**
 * The numbers that the floor works by. The service's stand in application.yml and nowhere else;
 * tests have numbers of their own.
 *
 * @param offers when offers go out and when they are over
 * @param matching who is asked first
 * @param timetable what a timetable must leave room for
 * @param journal how long it is kept who did what to whom
 */
public record SchedulerRules(
        OfferRules offers,
        MatchingSettings matching,
        TimetableRules timetable,
        JournalRules journal) {}
