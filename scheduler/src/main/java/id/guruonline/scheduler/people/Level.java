package id.guruonline.scheduler.people;

/** The level of a school, with the length of its lesson hour and the grades it has. */
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

    /** The minutes of one JP (jam pelajaran); a school's own bells may differ. */
    public int jpMinutes() {
        return jpMinutes;
    }

    /** The lowest grade; 0 at a PAUD, which has none. */
    public int lowestGrade() {
        return lowestGrade;
    }

    /** The highest grade; 0 at a PAUD, which has none. */
    public int highestGrade() {
        return highestGrade;
    }
}
