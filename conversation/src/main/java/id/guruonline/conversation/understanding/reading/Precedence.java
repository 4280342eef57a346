package id.guruonline.conversation.understanding.reading;

/**
 * Which reading wins where two overlap: the one higher in this table; of two at the same height the
 * longer, then the first.
 */
public enum Precedence {

    /** "B4821". */
    ORDER_CODE(99),

    /** "0812-3456-7890". */
    PHONE(95),
    /** "Pak Eko", "Pak Jumat sakit". */
    PERSON(95),
    /** The 1 of "1) MTK". */
    LIST_NUMBER(95),
    /** "3 hari lagi", "seminggu lagi". */
    DAYS_AWAY(95),

    /** "jam ke 1-3". */
    LESSON_HOURS(94),
    /** "setiap". */
    EVERY(94),

    /** "jam 8 atau 9", which is no time. */
    VAGUE_TIME(93),
    /** "tgl 30". */
    CUED_DATE(93),
    /** "besok lusa", which is one day. */
    DAY_OF_TWO_WORDS(93),
    /** "next" before "hari Kamis". */
    CUED_WEEKDAY_OF_WEEK(93),

    /** "jam 8-9". */
    CUED_PAIR(92),
    /** "hari Kamis". */
    CUED_WEEKDAY(92),

    /** "1 Des", "2026-11-25". */
    DATE(91),
    /** "this Kamis". */
    WEEKDAY_OF_WEEK(91),

    /** "jam 8". */
    CUED_TIME(90),
    /** "kelas 5". */
    CUED_CLASS(90),
    /** "besok", "Kamis", "minggu depan". */
    DAY(90),
    /** "ruang 5". */
    NUMBERED(90),
    /** A number that is nothing known: "52817". */
    LONG_NUMBER(90),

    /** "90 menit", "4 minggu". */
    LENGTH(89),

    /** "SDN 12". */
    NUMBERED_SCHOOL(88),

    /** The "5" that answers which class. */
    ASKED_CLASS(85),

    /** "07.30-09.00", "8-9.30". */
    PAIR(74),

    /** "07.30". */
    TIME(72),
    /** The "8-9" that answers when, and "08.75 - 10.00", which cannot be but is nothing else. */
    ASKED_PAIR(72),

    /** The "8" that answers when. */
    ASKED_TIME(70),
    /** "5A". */
    CLASS(70),
    /** "guru kelas", where it is no class. */
    CLASS_TEACHER(70),
    /** "sekarang", "malam ini", "selama Desember". */
    LOOSE_DAY(70),
    /** "32 siswa". */
    COUNTED(70),
    /** "SD Islam". */
    SCHOOL(70),

    /** "2/12". */
    SHORT_DATE(65),

    /** "matematika". */
    SUBJECT(50),

    /** "8-10", which is a time if nobody else claims it. */
    LIKELY_PAIR(40),
    /** "nanti". */
    VAGUE_DAY(40);

    private final int height;

    Precedence(int height) {
        this.height = height;
    }

    /** How high it stands; of two readings that overlap the higher wins. */
    int height() {
        return height;
    }
}
