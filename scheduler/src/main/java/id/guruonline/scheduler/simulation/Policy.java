package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.matching.MatchingSettings;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.timetable.TimetableRules;

/** The numbers by which teachers are asked: those of the service, or others to compare with. */
public record Policy(OfferRules offers, MatchingSettings matching, TimetableRules timetable) {}
