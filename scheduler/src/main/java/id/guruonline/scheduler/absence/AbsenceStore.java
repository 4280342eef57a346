package id.guruonline.scheduler.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Absences as the database has them; a port. */
public interface AbsenceStore {

    /** The one of that id. */
    Optional<Absence> find(String id);

    /** Those of a school whose last day is not before that one, ended ones too, by first day. */
    List<Absence> listOfSchool(String npsn, LocalDate from);

    /**
     * Saves it in place of the one of the version before.
     *
     * @param next with the version that was read, 0 where there was none
     * @return false where somebody else saved meanwhile
     */
    boolean save(Absence next);
}
