package id.guruonline.conversation.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How many codes may be tried on a day of the regency before none is looked at any more; and how
 * many names were, whatever else was said meanwhile, and from wherever.
 *
 * <p>What a guess is worth: a code is one of {@link #CODES}, and in a regency of 400 schools at
 * most 400 x {@value #CODES_OF_A_SCHOOL} = 28,800 let into a class at the same time. So one guess
 * hits with 2.9 in a hundred million, the {@value #OF_A_PERSON} of a person on a day with 5.9 in
 * ten million, and the 33 that {@link id.guruonline.conversation.door.Door} looks at from a
 * stranger's address (ten, then one an hour) with 9.6 in ten million: below one in a million each.
 * One certain class is guessed by all together, who have {@value #OF_ALL}, with 6 in ten thousand
 * million. Once all together have used theirs up, only the first guess of a day is looked at, of
 * everybody: who joins and types well gets in all the same.
 */
public final class GuessBudget {

    /** Eight of 24 letters and 8 digits, one of each at least. */
    public static final long CODES = (1L << 40) - pow(24, 8) - (1L << 24);

    /**
     * So many classes of a school may have a code that holds; the largest school has 72 classes.
     */
    public static final int CODES_OF_A_SCHOOL = 72;

    /** More slips than anybody makes. */
    public static final int OF_A_PERSON = 20;

    /** As many as slip when all schools of a regency hand out codes on one day. */
    public static final int OF_ALL = 600;

    private static final String ALL = "all";
    private static final String NAME = "name/";

    private final GuessStore store;
    private final ZoneId zone;
    private final LimitCount counted;

    /**
     * @param zone says when a day begins
     * @param counted counts each guess
     */
    public GuessBudget(GuessStore store, ZoneId zone, LimitCount counted) {
        this.store = store;
        this.zone = zone;
        this.counted = counted;
    }

    private static long pow(long base, int times) {
        return times == 0 ? 1 : base * pow(base, times - 1);
    }

    /** Whether a code that this person typed in that turn is looked at. */
    public boolean allows(String personId, String turnId, Instant at) {
        int own = store.countBefore(day(at), personId, turnId);
        return own < OF_A_PERSON && (own == 0 || !isSpent(turnId, at));
    }

    /** Whether all together guessed so much before that only first guesses are looked at. */
    public boolean isSpent(String turnId, Instant at) {
        return store.countBefore(day(at), ALL, turnId) >= OF_ALL;
    }

    /** Counts what this person, or whoever has the address, typed and is none. */
    public void miss(String whose, String turnId, Instant at) {
        if (store.add(day(at), whose, turnId)) {
            counted.count(Limited.GUESS);
            store.add(day(at), ALL, turnId);
        }
    }

    /**
     * How many other names were said on the day, before that turn, where it was asked whether this
     * person writes.
     */
    public int countNames(String personId, String turnId, Instant at) {
        return store.countBefore(day(at), NAME + personId, turnId);
    }

    /** Counts a name that is not this person's. */
    public void missName(String personId, String turnId, Instant at) {
        store.add(day(at), NAME + personId, turnId);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
