package id.guruonline.scheduler.order;

import java.util.List;

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
        int first = Byte.toUnsignedInt(Derived.from(createdBy)[0]);
        char letter = LETTERS.charAt(first % LETTERS.length());
        return Derived.numbers(createdBy, SHORTEST, LONGEST).stream()
                .map(number -> letter + number)
                .toList();
    }
}
