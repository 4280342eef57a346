package id.guruonline.scheduler.calendar;

import java.time.LocalDate;

/**
 * Days off of all the country that belong together.
 *
 * @param first the first of them
 * @param last the last of them, which may be the first
 */
public record Holiday(LocalDate first, LocalDate last, Kind kind, Moves moves, FeastName name) {

    /** By what it is a day off. */
    public enum Kind {
        /** A feast, or a day of remembrance. */
        NATIONAL,
        /** Leave that all take together, beside a feast. */
        LEAVE
    }

    /** Whether its day is another one each year. */
    public enum Moves {
        FIXED,
        MOVES,
        /** It moves, and is not sure yet. */
        ESTIMATE
    }

    public Holiday {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(name + " ends before it begins");
        }
    }

    /** Whether the day is one of them. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether the office may say that it is on another day. */
    public boolean canBeMoved() {
        return kind == Kind.NATIONAL && moves != Moves.FIXED;
    }

    /** The same on those days, which are sure now. */
    public Holiday on(LocalDate newFirst, LocalDate newLast) {
        return new Holiday(newFirst, newLast, kind, Moves.MOVES, name);
    }
}
