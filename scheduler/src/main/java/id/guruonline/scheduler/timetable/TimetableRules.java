package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a timetable must leave room for.
 *
 * @param zone the regency's zone, in which days, weeks and home hours are meant
 * @param kmPerHour how fast a teacher travels on the road
 * @param roadFactor how much longer the road is than the straight line
 * @param margin added to every way between two places: to pack up, to park, to find the class
 * @param samePlaceKm nearer than this two places are one, and no time is needed between them
 * @param maxJpPerDay the most JP a day, home hours included
 * @param maxJpPerWeek the most JP an ISO week, home hours included
 */
public record TimetableRules(
        ZoneId zone,
        double kmPerHour,
        double roadFactor,
        Duration margin,
        double samePlaceKm,
        int maxJpPerDay,
        int maxJpPerWeek) {

    public TimetableRules {
        if (!(kmPerHour > 0) || !(roadFactor >= 1) || !(samePlaceKm >= 0) || margin.isNegative()) {
            throw new IllegalArgumentException("no way to travel: " + kmPerHour + " km/h");
        }
        if (maxJpPerDay < 1 || maxJpPerWeek < 1) {
            throw new IllegalArgumentException("no lesson fits under a cap below 1 JP");
        }
    }

    /** The time needed from one place to the other, in whole minutes, rounded up. */
    public Duration travel(Place from, Place to) {
        return travel(from.kmTo(to));
    }

    /** When somebody is there who sets out then. */
    public Instant arrival(Place from, Place to, Instant now) {
        return now.plus(travel(from, to));
    }

    /**
     * Whether that time is enough for the way; the way is measured exactly only if that matters.
     */
    boolean isEnough(Duration time, Place from, Place to) {
        double rough = from.roughKmTo(to);
        if (time.compareTo(travel(rough * (1 + Place.ROUGHNESS))) >= 0) {
            return true;
        }
        return time.compareTo(travel(rough * (1 - Place.ROUGHNESS))) >= 0
                && time.compareTo(travel(from, to)) >= 0;
    }

    private Duration travel(double km) {
        if (km < samePlaceKm) {
            return Duration.ZERO;
        }
        double minutes = km * roadFactor / kmPerHour * 60;
        return Duration.ofMinutes((long) Math.ceil(minutes)).plus(margin);
    }

    /**
     * Whole JP in the home hours. The world does not say of which level they are, so the shortest
     * JP of the teacher's levels is taken: the caps then hold whichever it is.
     */
    int homeJp(Teacher teacher, HomeHours hours) {
        int jpMinutes = Integer.MAX_VALUE;
        for (Level level : teacher.levels()) {
            jpMinutes = Math.min(jpMinutes, level.jpMinutes());
        }
        int minutes = (int) Duration.between(hours.start(), hours.end()).toMinutes();
        return minutes / (teacher.levels().isEmpty() ? Level.SD.jpMinutes() : jpMinutes);
    }
}
