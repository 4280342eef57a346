package id.guruonline.scheduler.calendar;

/** What the office said of days, as the database has it; a port. */
public interface CalendarStore {

    /**
     * All of it, never older than the last change this instance made, and refreshed by version when
     * another instance changed something.
     */
    SchoolCalendar calendar();

    /** Adds an entry; one of that id that is there already stays as it is. */
    void add(CalendarEntry entry);

    /** Takes an entry out; one that is not there is out. */
    void remove(String id);
}
