package id.guruonline.conversation.understanding.meaning;

/** What a message says to a question, whichever that is; {@code answers.txt} has the words. */
public enum AnswerKind {
    /** Agreed: "iya", "betul", a thumb. */
    YES,
    /** Willing: "siap", "bisa". Of a lesson that shall be given back it says the contrary. */
    READY,
    NO,
    /** Not willing or not free: "tidak bisa", "bentrok". */
    UNABLE,
    /** It is so by now: a bare "sudah". */
    DONE,
    /** Not by now: "belum". */
    NOT_YET,
    /** Somebody is there. */
    PRESENT,
    /** Somebody is on the way. */
    LEFT,
    /** Before long. */
    SOON,
    /** Somebody comes late; {@link Answered#minutes()} says by how much, if told. */
    LATE,
    /** Somebody does not come. */
    ABSENT,
    /** Somebody else shall be looked for. */
    SEEK,
    /** It stays as it is: "lanjut saja", "jangan dibatalkan". */
    KEEP,
    /** A change that was wished for is wished no more: "tetap jam lama", "tidak jadi pindah". */
    AS_BEFORE,
    /** It shall be cancelled. */
    CANCEL,
    /** Not now: "nanti saja". */
    HOLD,
    /** All of a list. */
    ALL,
    /** The last of a list. */
    LAST
}
