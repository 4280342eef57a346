package id.guruonline.scheduler.people;

/**
 * A school's level. It decides how long a lesson hour (JP, jam pelajaran) lasts and which grades
 * there are; a single school's lesson hours may differ and then stand in its {@link Bells}.
 */
public enum Level {
    PAUD(30, 0, 0),
    SD(35, 1, 6),
    SMP(40, 7, 9),
    SMA(45, 10, 12),
    SMK(45, 10, 12),
    SLB(30, 1, 12);

    private final int jpMinutes;
    private final int lowestGrade;
    private final int highestGrade;

    Level(int jpMinutes, int lowestGrade, int highestGrade) {
        this.jpMinutes = jpMinutes;
        this.lowestGrade = lowestGrade;
        this.highestGrade = highestGrade;
    }

    /** Minutes of one JP. */
    public int jpMinutes() {
        return jpMinutes;
    }

    /** The lowest grade taught; 0 where there are none (PAUD). */
    public int lowestGrade() {
        return lowestGrade;
    }

    /** The highest grade taught; 0 where there are none (PAUD). */
    public int highestGrade() {
        return highestGrade;
    }

    /** Whether a class of this grade can be at this level. */
    public boolean has(int grade) {
        return grade >= lowestGrade && grade <= highestGrade && grade > 0;
    }
}
