package id.guruonline.scheduler.journal;

import java.time.Instant;
import java.util.List;

/** What was done to whom; a port. Nothing is changed or taken out before it is old. */
public interface Journal {

    /** Adds an entry; one of that id that is there already stays as it is. */
    void note(JournalEntry entry);

    /** What was done to that person, oldest first. */
    List<JournalEntry> listAbout(String personId);

    /** What that person did, oldest first. */
    List<JournalEntry> listBy(String personId);

    /** Takes out what is older; returns how many entries. */
    long forget(Instant before);
}
