package id.guruonline.config.wiring;

import id.guruonline.conversation.account.TypedCode;
import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the codes that people type or bring along, eight letters and digits each, one of each at
 * least: so no word and no number is one. How hard they are to guess says {@link
 * id.guruonline.conversation.limit.GuessBudget}.
 */
final class CodeDrawing implements Supplier<String> {

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        return Stream.generate(this::draw).filter(TypedCode::isLike).findFirst().orElseThrow();
    }

    private String draw() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
