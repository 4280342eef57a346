package id.guruonline.scheduler.order;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ids that people can say and type: a letter and at least four digits, {@code B4821}. They derive
 * from what creates the order, so that creating it again gives the same; where an id is taken by
 * another order, the next longer one is used.
 */
final class OrderIds {

    /** Without letters that read as digits or as Roman numerals of a class. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUWYZ";

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    private OrderIds() {}

    /** The ids to try, in order. */
    static List<String> of(String createdBy) {
        byte[] hash = Derived.from(createdBy);
        char letter = LETTERS.charAt(Byte.toUnsignedInt(hash[0]) % LETTERS.length());
        String digits = new BigInteger(1, hash).toString();
        String tail = digits.substring(digits.length() - LONGEST);
        return IntStream.rangeClosed(SHORTEST, LONGEST)
                .mapToObj(length -> letter + tail.substring(0, length))
                .toList();
    }
}
